import { assert } from '../../../src/kernel/assert.ts';
import { accountLimitDays, changeableFrom } from '../../../src/modules/identity/accountRules.ts';
import { deviceKeyOf } from '../../../src/modules/identity/deviceKey.ts';
import { listFirmsOf } from '../../../src/modules/identity/firm.store.ts';
import { grantsOf } from '../../../src/modules/identity/person.ts';
import { noticeAt } from '../../../src/modules/identity/privacyNotice.ts';
import { privacyNotices } from '../../../src/modules/identity/privacyNotices.ts';
import { readPhone } from '../../../src/modules/identity/readPhone.ts';
import { listResetCodesOf } from '../../../src/modules/identity/resetCode.store.ts';
import { listSessions } from '../../../src/modules/identity/session.store.ts';
import type { MeResolvers } from '../../types.generated.ts';

export const Me: Pick<
  MeResolvers,
  | 'actingAs'
  | 'actingOver'
  | 'deviceKey'
  | 'displayName'
  | 'displayNameDays'
  | 'displayNameFrom'
  | 'firms'
  | 'grants'
  | 'home'
  | 'homeDays'
  | 'homeFrom'
  | 'id'
  | 'pastNames'
  | 'phoneMasked'
  | 'privacyAt'
  | 'privacyDue'
  | 'privacyVersion'
  | 'resetCodes'
  | 'sessions'
  | 'userName'
  | 'vouch'
> = {
  id: ({ person }) => person.id,
  userName: ({ person }) => person.userName,
  displayName: ({ person }) => person.displayName,
  deviceKey: ({ person }) => deviceKeyOf(person.id),
  home: ({ person }, _args, { loaders }) => loaders.area.load(person.home),
  grants: ({ person }) => grantsOf(person),
  firms: ({ person }) => listFirmsOf(person.id),
  // Right after signing in, the request itself is still a visitor's: the role is that of the one who came in.
  phoneMasked: async ({ actor }, _args, { work }) => (await readPhone({ ...work, actor })) ?? null,
  actingAs: ({ actor: { role } }) => {
    assert(role !== 'SYSTEM' && role !== 'VISITOR', 'a signed-in person has a role');
    return role;
  },
  actingOver: ({ actor }, _args, { loaders }) => loaders.area.load(actor.scope),
  sessions: async ({ person, sessionId }, _args, { work }) =>
    (await listSessions(person.id, work.now)).map((session) => ({ session, askingId: sessionId })),
  vouch: ({ person }) => person.vouch ?? null,
  pastNames: ({ person }) => [...person.pastNames],
  displayNameFrom: ({ person }, _args, { work }) =>
    changeableFrom('DISPLAY_NAME', person.pastNames.at(-1)?.until, work.now) ?? null,
  displayNameDays: (_me, _args, { work }) => accountLimitDays('DISPLAY_NAME', work.now),
  homeFrom: ({ person }, _args, { work }) =>
    changeableFrom('HOME', person.pastHomes.at(-1)?.until, work.now) ?? null,
  homeDays: (_me, _args, { work }) => accountLimitDays('HOME', work.now),
  privacyVersion: ({ person }) => person.consents.at(-1)?.version ?? null,
  privacyAt: ({ person }) => person.consents.at(-1)?.at ?? null,
  privacyDue: ({ person }, _args, { work }) => {
    const inForce = noticeAt(privacyNotices, work.now).version;
    return person.consents.every(({ version }) => version !== inForce);
  },
  resetCodes: ({ person }) => listResetCodesOf(person.id),
};
