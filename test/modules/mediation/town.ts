import { randomBytes } from 'node:crypto';
import { idFrom, randomId } from '../../../src/kernel/id.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import type { Role, Work } from '../../../src/kernel/work.ts';
import { saveFirm } from '../../../src/modules/identity/firm.store.ts';
import { useIdentityKeys } from '../../../src/modules/identity/identityKeys.ts';
import { makePerson } from '../../../src/modules/identity/person.ts';
import { savePerson } from '../../../src/modules/identity/person.store.ts';
import { addParty } from '../../../src/modules/mediation/addParty.ts';
import { closeCase } from '../../../src/modules/mediation/closeCase.ts';
import type { Case, CloseReason } from '../../../src/modules/mediation/mediationCase.ts';
import { openCase } from '../../../src/modules/mediation/openCase.ts';
import { recordAgreement } from '../../../src/modules/mediation/recordAgreement.ts';
import { recordConsent } from '../../../src/modules/mediation/recordConsent.ts';
import { recordPerformance } from '../../../src/modules/mediation/recordPerformance.ts';
import { fileFieldReport } from '../../../src/modules/opinion/fileFieldReport.ts';
import type { Message } from '../../../src/modules/opinion/message.ts';
import { plantedOnce } from '../../support/planted.ts';
import { growPlaces, minutesLater, monday, places, someone, workOf } from '../../support/world.ts';

/** Who lives in the town of the mediation stories; `qian` speaks for the firm. */
const names = ['lin', 'zhou', 'qian', 'mediator', 'second', 'neighbour'] as const;

export const personId = (name: string): string => idFrom('person', name);

export const firm = {
  id: idFrom('firm', '青溪物业'),
  no: 'F-9001',
  name: '青溪物业有限公司',
  area: places.community,
  representativeId: personId('qian'),
};

/** A person in a role over a place, at a moment. */
export const as = (
  name: string,
  role: Role,
  scope: string = places.community,
  now = monday,
): Work => workOf(someone(role, scope, personId(name)), now);

export const mediator = as('mediator', 'MEDIATOR');
export const second = as('second', 'MEDIATOR');
export const spokesperson = as('spokes', 'SPOKESPERSON');
export const lin = as('lin', 'RESIDENT');
export const zhou = as('zhou', 'RESIDENT', places.elsewhere);

const isQian = { firmIds: [firm.id] };

/** The firm's representative, acting for the firm. */
export const forFirm: Work = {
  ...as('qian', 'FIRM_REPRESENTATIVE'),
  actor: {
    ...someone('FIRM_REPRESENTATIVE', firm.area, personId('qian')),
    ...isQian,
    firmId: firm.id,
  },
};

/** The firm's representative, acting for themselves. */
export const qianAtHome: Work = {
  ...as('qian', 'RESIDENT'),
  actor: { ...someone('RESIDENT', places.community, personId('qian')), ...isQian },
};

/** What the grid worker says of everybody's residence. */
const gridWorkersVouch = {
  home: places.grid,
  by: personId('grid'),
  role: 'GRID_WORKER',
  scope: places.community,
  at: monday,
} as const;

const keys = { fieldKey: randomBytes(32), indexKey: randomBytes(32) };

const live = plantedOnce(async () => {
  await growPlaces();
  for (const userName of names)
    await savePerson(
      {
        ...makePerson({
          id: personId(userName),
          userName,
          displayName: `${userName}先生`,
          home: places.grid,
          joinedAt: monday,
        }),
        vouch: gridWorkersVouch,
      },
      { passwordHash: 'none', request: userName },
    );
  await saveFirm(firm, { request: 'firm', by: 'test', at: monday });
});

/** Puts places, people and the firm into the empty store; people are looked up under keys. */
export function settle(): Promise<void> {
  useIdentityKeys(keys);
  return live();
}

/** A fresh report of the community. */
export const aReport = (area: string = places.community): Promise<Message> =>
  fileFieldReport(as('patrol', 'VOLUNTEER', area), {
    key: randomId(),
    reportKind: 'NEIGHBOURS',
    place: '三号楼门口',
    body: '两户人家为漏水又争起来了。',
  });

/** What is passed to every act: the case as it was read. */
export const read = ({ id, version }: Case) => ({ caseId: id, version });

/** What is passed to an act that adds something: the same, and a fresh key. */
export const keyed = (found: Case) => ({ ...read(found), key: randomId() });

/** The id of the side of a name. */
export function sideOf({ parties }: Case, name: string): string {
  const party = parties.find((one) => one.personId === personId(name) || one.name === name);
  if (party === undefined) throw new Error(`no side ${name}`);
  return party.id;
}

/** A new case of the mediator's. */
export const registered = async (): Promise<Case> =>
  doneOf(
    await openCase(mediator, {
      key: randomId(),
      reportId: (await aReport()).id,
      title: '楼上漏水',
    }),
  );

/** With the sides lin and zhou, who are asked. */
export async function asked(): Promise<Case> {
  const withLin = doneOf(
    await addParty(mediator, { ...keyed(await registered()), personId: personId('lin') }),
  );
  return doneOf(await addParty(mediator, { ...keyed(withLin), personId: personId('zhou') }));
}

export const consent = (work: Work, found: Case, name: string, answer: 'GIVEN' | 'REFUSED') =>
  recordConsent(work, {
    ...read(found),
    partyId: sideOf(found, name),
    consent: answer,
    manner: 'IN_PERSON',
  });

/** Both sides have said yes. */
export async function mediating(): Promise<Case> {
  const one = doneOf(await consent(lin, await asked(), 'lin', 'GIVEN'));
  return doneOf(await consent(mediator, one, 'zhou', 'GIVEN'));
}

/** What lin and zhou agree: by default zhou alone owes something. */
export const terms = (found: Case, duties: readonly string[] = [sideOf(found, 'zhou')]) => ({
  facts: '楼上水管老化，水渗到楼下天花板。',
  terms: '周家十日内换水管，并重刷天花板。',
  performBy: minutesLater(60 * 24 * 10),
  written: true,
  duties,
});

/** They have agreed. */
export async function agreed(): Promise<Case> {
  const found = await mediating();
  return doneOf(await recordAgreement(mediator, { ...keyed(found), ...terms(found) }));
}

/** Every duty is done. */
export async function performed(now = monday): Promise<Case> {
  const found = await agreed();
  const work = { ...mediator, now };
  const asked = { ...read(found), partyId: sideOf(found, 'zhou'), note: '已换好' };
  return doneOf(await recordPerformance(work, asked));
}

export const close = (found: Case, reason: CloseReason, work = mediator) =>
  closeCase(work, { ...read(found), reason, note: '' });

/** Closed with the agreement performed. */
export const closed = async (now = monday): Promise<Case> =>
  doneOf(await close(await performed(now), 'AGREEMENT_PERFORMED', { ...mediator, now }));

/** What an AppError of this code and reason (about this field) looks like to assert.rejects and assert.throws. */
export const refusal = (code: string, reason: string, field?: string) => (error: unknown) => {
  const { code: got, detail } = error as {
    code?: string;
    detail?: { reason?: string; field?: string };
  };
  const isAboutField = field === undefined || detail?.field === field;
  if (got === code && detail?.reason === reason && isAboutField) return true;
  throw error;
};
