import { idFrom, randomId } from '../../../src/kernel/id.ts';
import { systemActor, type Work } from '../../../src/kernel/work.ts';
import { accountIdOf, type Holder } from '../../../src/modules/ledger/account.ts';
import { chooseRecording } from '../../../src/modules/ledger/chooseRecording.ts';
import { saveFirm } from '../../../src/modules/identity/firm.store.ts';
import { makePerson } from '../../../src/modules/identity/person.ts';
import { savePerson } from '../../../src/modules/identity/person.store.ts';
import { saveNewCase } from '../../../src/modules/mediation/case.store.ts';
import {
  agreedCase,
  caseWithParty,
  closedCase,
  consentedCase,
  performedCase,
  type ActStamp,
} from '../../../src/modules/mediation/caseChange.ts';
import {
  openedCase,
  type Case,
  type CloseReason,
  type Party,
} from '../../../src/modules/mediation/mediationCase.ts';
import { saveNewVolunteerService } from '../../../src/modules/volunteering/volunteerService.store.ts';
import {
  decidedVolunteerService,
  makeVolunteerService,
  type VolunteerService,
} from '../../../src/modules/volunteering/volunteerService.ts';
import { minutesLater, monday, places, someone, workOf } from '../../support/world.ts';

export const job: Work = workOf(systemActor('accrueCredit'), minutesLater(60 * 24));

/** The id of the person of a name. */
export const idOf = (name: string): string => idFrom('person', name);

/** Saves somebody who lives in the grid of the stories (or elsewhere). */
export async function settlePerson(name: string, home: string = places.grid): Promise<Holder> {
  const id = idOf(name);
  await savePerson(
    makePerson({ id, userName: name, displayName: `${name}先生`, home, joinedAt: monday }),
    { passwordHash: 'none', request: name },
  );
  return { kind: 'PERSON', id };
}

/** Saves a firm with its representative. */
export async function settleFirm(name: string, representative: string): Promise<Holder> {
  const id = idFrom('firm', name);
  const firm = {
    id,
    no: `F-${name}`,
    name,
    area: places.community,
    representativeId: idOf(representative),
  };
  await saveFirm(firm, { request: name, by: 'test', at: monday });
  return { kind: 'FIRM', id };
}

/** A holder at work at a moment: as resident, or as representative of the firm. */
export const asHolder = (holder: Holder, now = monday, by = holder.id): Work =>
  holder.kind === 'PERSON'
    ? workOf(someone('RESIDENT', places.community, holder.id), now)
    : workOf({ ...someone('FIRM_REPRESENTATIVE', places.community, by), firmId: holder.id }, now);

/** The holder says yes or no at a moment. */
export const says = (holder: Holder, recording: boolean, now = monday) =>
  chooseRecording(asHolder(holder, now), recording);

export const accountOf = accountIdOf;

/** One side of a made case: who it is, and whether it owes something under the agreement. */
export interface Side extends Omit<Party, 'id' | 'name' | 'consent' | 'performedAt'> {
  readonly owes: boolean;
  /** Who found its duty performed; the mediator when absent. */
  readonly foundBy?: string;
}

/** The side of a person, a firm, or of a name alone. */
export const sideOf = (holder: Holder | undefined, owes = true): Side => {
  if (holder === undefined) return { owes };
  return holder.kind === 'PERSON' ? { personId: holder.id, owes } : { firmId: holder.id, owes };
};

/** A case that was closed at a moment, its duties found performed an hour before. No store has seen it. */
export function endedCase(
  sides: readonly Side[],
  closedAt = monday,
  reason: CloseReason = 'AGREEMENT_PERFORMED',
): Case {
  const at = (minutes: number) => new Date(closedAt.getTime() + minutes * 60_000);
  const stamp: ActStamp = { by: 'mediator', role: 'MEDIATOR', at: at(-60) };
  const opened = {
    ...stamp,
    at: at(-60 * 24 * 3),
    source: { kind: 'FIELD_REPORT', id: 'r' },
  } as const;
  const parties = sides.map((side, i) => ({ side, id: `side${String(i)}` }));
  let found: Case = {
    ...openedCase({ ...opened, messageId: randomId(), title: '漏水', area: places.grid }),
    no: `2026-${randomId()}`,
  };
  for (const { id, side } of parties) {
    const { owes: _owes, foundBy: _by, ...who } = side;
    found = caseWithParty(found, stamp, { id, name: id, ...who });
  }
  for (const { id } of parties) found = consentedCase(found, stamp, id, 'IN_PERSON');
  const duties = parties.filter(({ side }) => side.owes).map(({ id }) => id);
  const terms = { facts: '水管', terms: '换管', performBy: at(60 * 24), written: true, duties };
  found = agreedCase(found, stamp, terms);
  if (reason === 'AGREEMENT_PERFORMED')
    for (const { id, side } of parties)
      if (side.owes)
        found = performedCase(found, { ...stamp, by: side.foundBy ?? stamp.by }, id, '');
  return closedCase(found, { ...stamp, at: closedAt }, reason, '');
}

/** A performed agreement in the store. */
export async function keptCase(sides: readonly Side[], closedAt = monday): Promise<Case> {
  const ended = endedCase(sides, closedAt);
  await saveNewCase(ended);
  return ended;
}

/** A service that somebody confirmed at a moment. No store has seen it. */
export function confirmedVolunteerService(
  volunteerId: string,
  minutes = 60,
  decidedAt = monday,
  by = 'grid-worker',
): VolunteerService {
  const at = new Date(decidedAt.getTime() - 60_000);
  const service = makeVolunteerService({
    id: randomId(),
    volunteerId,
    kind: 'PATROL',
    note: '沿河巡查一圈',
    area: places.grid,
    startedAt: new Date(at.getTime() - minutes * 60_000),
    minutes,
    request: 'request',
    role: 'VOLUNTEER',
    at,
  });
  return decidedVolunteerService(service, {
    state: 'CONFIRMED',
    by,
    role: 'GRID_WORKER',
    at: decidedAt,
  });
}

/** A confirmed service in the store. Give services of one volunteer moments that do not overlap. */
export async function keptVolunteerService(
  volunteerId: string,
  minutes = 60,
  decidedAt = monday,
): Promise<VolunteerService> {
  const service = confirmedVolunteerService(volunteerId, minutes, decidedAt);
  if ((await saveNewVolunteerService(service)) !== 'inserted') throw new Error('not a new service');
  return service;
}
