import { requestOf } from '../kernel/actRequest.ts';
import { assert, present } from '../kernel/assert.ts';
import { roleOf, type Work } from '../kernel/work.ts';
import { takeNumbers } from '../platform/serial.store.ts';
import { communityOf } from '../modules/community/area.ts';
import { mayDoAct, mayOpenCase } from '../modules/mediation/case.policy.ts';
import { findCases, saveNewCases } from '../modules/mediation/case.store.ts';
import {
  acceptedCase,
  agreedCase,
  caseWithParty,
  caseWithMeeting,
  closedCase,
  consentedCase,
  performedCase,
  refusedCase,
  releasedCase,
  type ActStamp,
} from '../modules/mediation/caseChange.ts';
import { whyNot, whyNotClose } from '../modules/mediation/caseTable.ts';
import { neutralTitle } from '../modules/mediation/caseTitle.ts';
import {
  caseIdOf,
  openedCase,
  type Case,
  type CloseReason,
  type Manner,
  type Party,
  type ReleaseReason,
} from '../modules/mediation/mediationCase.ts';
import type { Message } from '../modules/opinion/message.ts';
import { flagIdOf, type ConflictFlag } from '../modules/triage/conflictFlag.ts';
import { markHasCase } from '../modules/triage/conflictFlag.store.ts';
import { demoAreas } from './community.ts';
import type { DemoCast } from './identity.ts';

/** A side of the plan: a person by sign-in name, a firm by name, or a name alone. */
export type PlannedSide =
  { readonly userName: string } | { readonly firm: string } | { readonly name: string };

/** What a mediator does with a case; sides are spoken of by their place. */
export type CaseAct =
  | { readonly act: 'accept' }
  | { readonly act: 'side'; readonly side: PlannedSide }
  | { readonly act: 'consent'; readonly side: number; readonly manner: Manner }
  | { readonly act: 'refuse'; readonly side: number; readonly manner: Manner }
  | { readonly act: 'talk'; readonly manner: Manner; readonly note: string }
  | { readonly act: 'agree'; readonly agreement: PlannedAgreement }
  | { readonly act: 'perform'; readonly side: number; readonly note: string }
  | { readonly act: 'release'; readonly reason: ReleaseReason; readonly note: string }
  | { readonly act: 'close'; readonly reason: CloseReason; readonly note: string };

interface PlannedAgreement {
  readonly facts: string;
  readonly terms: string;
  readonly performBy: Date;
  readonly owedBy: readonly number[];
}

/** One act, by whom and when. Each writes one line into the history of the case. */
export type CaseStep = CaseAct & { readonly by: string; readonly at: Date };

/** A case of the plan: the confirmed message it comes from, who opens it and when, and what is done with it. */
export interface PlannedCase {
  readonly from: string;
  readonly opened: { readonly by: string; readonly at: Date; readonly title?: string };
  readonly steps: readonly CaseStep[];
}

/**
 * Makes the cases of the plan, in its order so that their numbers are the same in every town, walks each as far as planned, and keeps
 * them many at once: one by one they would take a minute. The walk asks the same rules as the use cases and throws where one is
 * broken. May be repeated: what is there stays.
 */
export async function plantCases(
  cast: DemoCast,
  plan: readonly PlannedCase[],
  messages: ReadonlyMap<string, Message>,
  flags: ReadonlyMap<string, ConflictFlag>,
): Promise<void> {
  const messageOf = ({ from }: PlannedCase): Message => present(messages.get(from), from);
  const there = await findCases(plan.map((planned) => caseIdOf(messageOf(planned).id)));
  const known = new Set(there.map(({ messageId }) => messageId));
  const fresh = plan.filter((planned) => !known.has(messageOf(planned).id));
  const cases: Case[] = [];
  for (const planned of fresh) {
    const { id } = messageOf(planned);
    const [no] = await takeNumbers('case', planned.opened.at);
    const opened = opening(cast, planned, present(flags.get(id), 'flag'));
    cases.push(walk(cast, { ...opened, no: present(no, 'public number') }, planned.steps));
  }
  await saveNewCases(cases);
  await markHasCase(...cases.map(({ messageId }) => flagIdOf(messageId)));
}

function opening(
  cast: DemoCast,
  { from, opened }: PlannedCase,
  flag: ConflictFlag,
): Omit<Case, 'no'> {
  const { actor } = cast.at(opened.by, opened.at, 'SPOKESPERSON');
  assert(mayOpenCase(actor, flag.area) && flag.state === 'CONFIRMED', `${from} can be opened`);
  const input = { key: `demo-open-${from}`, flagId: flag.id, title: opened.title };
  const place = demoAreas.find(([path]) => path === communityOf(flag.area));
  return openedCase({
    source: { kind: 'FLAG', id: flag.id },
    messageId: flag.messageId,
    area: flag.area,
    title: opened.title ?? neutralTitle(flag, present(place, flag.area)[1]),
    by: actor.personId,
    role: roleOf(actor),
    at: opened.at,
    request: requestOf(actor, 'openCase', input),
  });
}

/** The case after the steps. */
function walk(cast: DemoCast, start: Case, steps: readonly CaseStep[]): Case {
  let found = start;
  for (const step of steps) {
    const work = cast.at(step.by, step.at, 'MEDIATOR');
    const act = actOf[step.act];
    assert(mayDoAct(work.actor, found, act), `${step.by} may ${act} in ${found.no}`);
    assert(whyNot(found, act) === null, `${act} fits ${found.no}`);
    const asked = {
      key: `demo-${String(found.version)}`,
      caseId: found.id,
      version: found.version,
    };
    const request = requestOf(work.actor, act, { ...asked, ...step });
    const stamp = { by: work.actor.personId, role: roleOf(work.actor), at: step.at, request };
    found = taken(cast, work, stamp, found, step);
  }
  return found;
}

const actOf = {
  accept: 'acceptCase',
  side: 'addParty',
  consent: 'recordConsent',
  refuse: 'recordConsent',
  talk: 'recordMeeting',
  agree: 'recordAgreement',
  perform: 'recordPerformance',
  release: 'releaseCase',
  close: 'closeCase',
} as const;

function taken(cast: DemoCast, work: Work, stamp: ActStamp, found: Case, step: CaseStep): Case {
  const partyOf = (side: number): string => present(found.parties[side], 'side').id;
  switch (step.act) {
    case 'accept':
      return acceptedCase(found, stamp);
    case 'side':
      return caseWithParty(found, stamp, { id: work.newId(), ...partyIn(cast, step.side) });
    case 'consent':
      return consentedCase(found, stamp, partyOf(step.side), step.manner);
    case 'refuse':
      return refusedCase(found, stamp, partyOf(step.side), step.manner);
    case 'talk':
      return caseWithMeeting(found, stamp, { manner: step.manner, note: step.note });
    case 'agree': {
      const { owedBy, ...terms } = step.agreement;
      return agreedCase(found, stamp, { ...terms, written: true, duties: owedBy.map(partyOf) });
    }
    case 'perform':
      return performedCase(found, stamp, partyOf(step.side), step.note);
    case 'release':
      return releasedCase(found, stamp, step.reason, step.note);
    case 'close':
      assert(whyNotClose(found, step.reason) === null, `${found.no} can end so`);
      return closedCase(found, stamp, step.reason, step.note);
  }
}

function partyIn(cast: DemoCast, side: PlannedSide): Omit<Party, 'id' | 'consent'> {
  if ('firm' in side)
    return { name: side.firm, firmId: present(cast.firmIds.get(side.firm), side.firm) };
  if ('name' in side) return side;
  return {
    name: cast.nameOf(side.userName),
    personId: cast.at(side.userName, new Date(0)).actor.personId,
  };
}
