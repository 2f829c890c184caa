import type { ActRequest } from '../../kernel/actRequest.ts';
import { AppError, badInput } from '../../kernel/appError.ts';
import { assert, present } from '../../kernel/assert.ts';
import { calendarDate } from '../../kernel/clock.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { orderOf } from '../../kernel/id.ts';
import { checkName, checkText, isBlank } from '../../kernel/text.ts';
import type { Role } from '../../kernel/work.ts';
import { attachmentsOf } from '../files/attachFiles.ts';
import { transitions, type CaseAct } from './caseTable.ts';
import { limits } from './mediation.limits.ts';
import {
  caseLimits,
  type Agreement,
  type Case,
  type CaseLine,
  type CloseReason,
  type Manner,
  type Party,
  type ReleaseReason,
} from './mediationCase.ts';

/** Who wrote a change down, in which role, when, and under which request. */
export interface ActStamp {
  readonly by: string;
  readonly role: Role;
  readonly at: Date;
  readonly request?: ActRequest;
}

type LineDraft = Omit<CaseLine, 'number' | keyof ActStamp>;

/** The most lines beside talks: opened, accepted, 20 sides, their 20 consents, extended, agreed, 20 performed, closed, 20 handovers. */
const linesBesideTalks = 5 + 3 * caseLimits.partiesMax + 2 * caseLimits.handOversMax;
const linesBeforeTalkMax = caseLimits.historyLinesMax - linesBesideTalks;

/** The one way a case changes: a step of the table, one more line, one more version. */
function stepped(
  found: Case,
  act: CaseAct,
  stamp: ActStamp,
  line: LineDraft,
  set: Partial<Case>,
): Case {
  const state = set.state ?? found.state;
  const allowed = transitions[act][found.state] ?? [];
  assert(allowed.includes(state), `no step ${act} from ${found.state} to ${state}`);
  const number = found.history.length + 1;
  return {
    ...found,
    ...set,
    version: found.version + 1,
    history: [...found.history, { number, ...stamp, ...line }],
  };
}

/** A mediator takes the case on, and goes on from where it stands. */
export const acceptedCase = (found: Case, stamp: ActStamp): Case =>
  stepped(found, 'acceptCase', stamp, { act: 'accepted' }, { mediatorId: stamp.by });

/**
 * The case waits for another mediator and keeps everything else: state, sides, consents, agreement, history. Throws
 * BAD_INPUT on OTHER without a remark, and beyond 20 times.
 */
export function releasedCase(
  found: Case,
  stamp: ActStamp,
  releaseReason: ReleaseReason,
  note: string,
): Case {
  const before = found.history.filter(({ act }) => act === 'released').length;
  if (before >= caseLimits.handOversMax)
    throw badInput(
      'caseId',
      'too_many_hand_overs',
      'A case is handed over at most 20 times: close it.',
      caseLimits.handOversMax,
    );
  const line = { act: 'released', releaseReason, ...whyOther(releaseReason, note) } as const;
  const { mediatorId: _gone, ...waiting } = found;
  return stepped(waiting, 'releaseCase', stamp, line, {});
}

/**
 * One more side, asked for its consent; while mediating the case goes back to wait for it. Throws BAD_INPUT on a side that
 * is there already, on the mediator, on an unfit name and beyond 20 sides. Two sides of one bare name cannot be told apart.
 */
export function caseWithParty(found: Case, stamp: ActStamp, side: Omit<Party, 'consent'>): Case {
  const { personId, firmId } = side;
  const name = checkName('name', side.name, limits.partyName);
  if (found.parties.length >= caseLimits.partiesMax)
    throw badInput(
      'caseId',
      'too_many_sides',
      `A case has at most ${String(caseLimits.partiesMax)} sides.`,
      caseLimits.partiesMax,
    );
  if (personId !== undefined && personId === found.mediatorId)
    throw badInput('userName', 'is_mediator', 'The mediator of the case cannot be a side of it.');
  const known = found.parties.some((party) =>
    personId === undefined && firmId === undefined
      ? party.personId === undefined && party.firmId === undefined && party.name === name
      : party.personId === personId && party.firmId === firmId,
  );
  if (known) throw badInput('caseId', 'already_a_side', 'This side is in the case already.');
  const party: Party = { ...side, name, consent: 'ASKED' };
  const line = { act: 'party_added', partyId: side.id } as const;
  return stepped(found, 'addParty', stamp, line, {
    state: 'REGISTERED',
    parties: [...found.parties, party],
  });
}

/** A side says yes; with the last one, and two or more sides, mediation begins. */
export function consentedCase(found: Case, stamp: ActStamp, partyId: string, manner: Manner): Case {
  const parties = found.parties.map((party): Party =>
    party.id === partyId ? { ...party, consent: 'GIVEN' } : party,
  );
  const ready =
    parties.length >= caseLimits.partiesMin && parties.every(({ consent }) => consent === 'GIVEN');
  const line = { act: 'consent', partyId, manner } as const;
  return stepped(found, 'recordConsent', stamp, line, {
    parties,
    state: ready ? 'MEDIATING' : found.state,
  });
}

/** A side says no, or takes its yes back: the case ends, because the unwilling must not be mediated (人民调解法 Art 17). */
export function refusedCase(found: Case, stamp: ActStamp, partyId: string, manner: Manner): Case {
  const parties = found.parties.map((party): Party =>
    party.id === partyId ? { ...party, consent: 'REFUSED' } : party,
  );
  const line = { act: 'closed', partyId, manner } as const;
  return stepped(found, 'recordConsent', stamp, line, {
    parties,
    ...ending(found, stamp.at, 'ONE_SIDE_UNWILLING'),
  });
}

// What may be written any number of times leaves room for what must stay possible.
function refuseWhenFull({ history }: Case, field: string): void {
  if (history.length >= linesBeforeTalkMax)
    throw new AppError(
      'TOO_LARGE',
      'The history of this case is full: record the agreement or close the case.',
      { field, reason: 'history_full', limit: linesBeforeTalkMax },
    );
}

/** The title that is meant: 1 to 80 code points, else BAD_INPUT. */
export const titleFrom = (wanted: string): string => checkText('title', wanted, limits.caseTitle);

/** The case under another title of 1 to 80 code points. Refused as TOO_LARGE like a talk. */
export function retitledCase(found: Case, stamp: ActStamp, wanted: string): Case {
  const title = titleFrom(wanted);
  refuseWhenFull(found, 'title');
  const line = { act: 'retitled', title, formerTitle: found.title } as const;
  return stepped(found, 'retitleCase', stamp, line, { title });
}

/** A talk as it is written down: in which way, what was said, and the files that came with it. */
export interface Meeting {
  readonly manner: Manner;
  readonly note: string;
  readonly attachments?: readonly string[];
}

/** One more talk of 1 to 2,000 code points. Refused as TOO_LARGE once only the lines that must stay possible are left. */
export function caseWithMeeting(found: Case, stamp: ActStamp, meeting: Meeting): Case {
  refuseWhenFull(found, 'note');
  const note = checkText('note', meeting.note, limits.meetingNote);
  const attachments = attachmentsOf(meeting);
  const line = { act: 'meeting', manner: meeting.manner, note } as const;
  return stepped(found, 'recordMeeting', stamp, { ...line, ...definedFields({ attachments }) }, {});
}

/** All sides give mediation more time, in this way. */
export const extendedCase = (found: Case, stamp: ActStamp, manner: Manner): Case =>
  stepped(found, 'extendTerm', stamp, { act: 'extended', manner }, {});

/** The agreement in the fields of Art 29. Throws BAD_INPUT unless it names who owes what by when: `performBy` is today or later (calendar date). */
export function agreedCase(found: Case, stamp: ActStamp, terms: Omit<Agreement, 'at'>): Case {
  const duties = [...new Set(terms.duties)];
  if (duties.length === 0)
    throw badInput('duties', 'too_few', 'Please name at least one side that owes something.', 1);
  if (!duties.every((duty) => found.parties.some(({ id }) => id === duty)))
    throw badInput('duties', 'not_a_side', 'Only a side of the case can owe something under it.');
  if (calendarDate(terms.performBy) < calendarDate(stamp.at))
    throw badInput('performBy', 'in_the_past', 'The day of performance cannot lie before today.');
  const agreement: Agreement = {
    facts: checkText('facts', terms.facts, limits.agreementText),
    terms: checkText('terms', terms.terms, limits.agreementText),
    performBy: terms.performBy,
    written: terms.written,
    at: stamp.at,
    duties,
    ...definedFields({ attachments: attachmentsOf(terms) }),
  };
  return stepped(
    found,
    'recordAgreement',
    stamp,
    { act: 'agreed' },
    { state: 'AGREED', agreement },
  );
}

/** A side is found to have done what it owed. */
export function performedCase(found: Case, stamp: ActStamp, partyId: string, note: string): Case {
  const party = present(
    found.parties.find(({ id }) => id === partyId),
    'side with a duty',
  );
  const parties = found.parties.map((one) =>
    one === party ? { ...party, performedAt: stamp.at } : one,
  );
  const line = { act: 'performed', partyId, ...remark(note) } as const;
  return stepped(found, 'recordPerformance', stamp, line, { parties });
}

/** The case ended for a coded reason. OTHER needs a remark (BAD_INPUT). */
export function closedCase(found: Case, stamp: ActStamp, reason: CloseReason, note: string): Case {
  const line = { act: 'closed', ...whyOther(reason, note) } as const;
  return stepped(found, 'closeCase', stamp, line, ending(found, stamp.at, reason));
}

const ending = (found: Case, at: Date, closeReason: CloseReason) =>
  ({
    state: 'CLOSED',
    closeReason,
    closedAt: at,
    closedOrder: orderOf(at, found.id),
  }) as const;

function whyOther(reason: CloseReason | ReleaseReason, note: string) {
  if (reason === 'OTHER' && isBlank(note))
    throw badInput('note', 'needed', 'Please say why: the reason is "other".', 1);
  return remark(note);
}

const remark = (note: string) => {
  const kept = checkText('note', note, limits.caseNote);
  return kept === '' ? {} : { note: kept };
};
