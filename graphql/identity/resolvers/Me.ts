import { assert } from '../../../src/kernel/assert.ts';
import { deviceKeyOf } from '../../../src/modules/identity/deviceKey.ts';
import { listFirmsOf } from '../../../src/modules/identity/firm.store.ts';
import { grantsOf } from '../../../src/modules/identity/person.ts';
import { readPhone } from '../../../src/modules/identity/readPhone.ts';
import { listSessions } from '../../../src/modules/identity/session.store.ts';
import type { MeResolvers } from './../../types.generated.ts';

export const Me: MeResolvers = {
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
};
