import type { Reason } from '../../kernel/reason.ts';
import type { ConflictFlag } from '../triage/conflictFlag.ts';
import {
  closeReasons,
  type Case,
  type CaseState,
  type CloseReason,
  type Party,
} from './mediationCase.ts';

/** What can be done with an open case, in the order in which it usually happens. */
export const caseActs = [
  'acceptCase',
  'addParty',
  'recordConsent',
  'recordMeeting',
  'extendTerm',
  'recordAgreement',
  'recordPerformance',
  'retitleCase',
  'releaseCase',
  'closeCase',
] as const;
export type CaseAct = (typeof caseActs)[number];

/**
 * From which state an act may lead where; what is not named is refused. A side added while mediating takes the case back
 * to REGISTERED: nobody is mediated who has not said yes. A consent can be taken back until there is an agreement
 * (人民调解法 Art 17, 23); afterwards the agreement binds (Art 31). Losing its mediator and finding another one leaves a case
 * where it stands: what the sides have said, agreed and done does not depend on who mediates.
 */
export const transitions: Readonly<
  Record<CaseAct, Readonly<Partial<Record<CaseState, readonly CaseState[]>>>>
> = {
  acceptCase: { REGISTERED: ['REGISTERED'], MEDIATING: ['MEDIATING'], AGREED: ['AGREED'] },
  retitleCase: { REGISTERED: ['REGISTERED'], MEDIATING: ['MEDIATING'], AGREED: ['AGREED'] },
  addParty: { REGISTERED: ['REGISTERED'], MEDIATING: ['REGISTERED'] },
  recordConsent: { REGISTERED: ['REGISTERED', 'MEDIATING', 'CLOSED'], MEDIATING: ['CLOSED'] },
  recordMeeting: { MEDIATING: ['MEDIATING'] },
  extendTerm: { MEDIATING: ['MEDIATING'] },
  recordAgreement: { MEDIATING: ['AGREED'] },
  recordPerformance: { AGREED: ['AGREED'] },
  releaseCase: { REGISTERED: ['REGISTERED'], MEDIATING: ['MEDIATING'], AGREED: ['AGREED'] },
  closeCase: { REGISTERED: ['CLOSED'], MEDIATING: ['CLOSED'], AGREED: ['CLOSED'] },
};

/** The reasons for which a case may be closed in each state; a gap or a missing signature shows only in mediation. */
export const closeReasonsIn: Readonly<Record<CaseState, readonly CloseReason[]>> = {
  REGISTERED: [
    'SETTLED_THEMSELVES',
    'CANNOT_BE_REACHED',
    'ONE_SIDE_UNWILLING',
    'TIME_OVER',
    'OTHER',
  ],
  MEDIATING: [
    'SETTLED_THEMSELVES',
    'CANNOT_BE_REACHED',
    'ONE_SIDE_UNWILLING',
    'GAP_TOO_WIDE',
    'TIME_OVER',
    'WILL_NOT_SIGN',
    'OTHER',
  ],
  AGREED: ['AGREEMENT_PERFORMED', 'AGREEMENT_NOT_PERFORMED'],
  CLOSED: [],
};

/** The sides that still owe something under the agreement. */
export const openDuties = ({ agreement, parties }: Case): readonly Party[] =>
  parties.filter(
    ({ id, performedAt }) => performedAt === undefined && agreement?.duties.includes(id) === true,
  );

/** Whether the sides have given mediation more time: they can once. */
const isExtended = ({ history }: Case): boolean => history.some(({ act }) => act === 'extended');

/** Why the state of the case does not allow the act; null when it does. */
export function whyNot(found: Case, act: CaseAct): Reason | null {
  if (transitions[act][found.state] === undefined) return reasonOf(found.state, act);
  if (act === 'acceptCase') return found.mediatorId === undefined ? null : 'case_has_mediator';
  // A side may say yes, or no, whether or not somebody mediates: nobody is held in a case that waits.
  const asksSides = act === 'recordConsent' && found.parties.length > 0;
  if (found.mediatorId === undefined && !asksSides) return 'case_needs_mediator';
  if (act === 'recordConsent' && found.parties.length === 0) return 'case_needs_sides';
  return whyNotAgain(found, act);
}

/** Why nothing is left of what the act is for; null when something is. */
function whyNotAgain(found: Case, act: CaseAct): Reason | null {
  if (act === 'extendTerm' && isExtended(found)) return 'case_term_extended';
  if (act === 'recordPerformance' && openDuties(found).length === 0) return 'case_duties_performed';
  return null;
}

/** Why the case cannot be closed for this reason; null when it can. */
export function whyNotClose(found: Case, reason: CloseReason): Reason | null {
  if (!closeReasonsIn[found.state].includes(reason)) return 'close_reason_does_not_fit';
  const owed = openDuties(found).length;
  if (reason === 'AGREEMENT_PERFORMED' && owed > 0) return 'case_duties_open';
  if (reason === 'AGREEMENT_NOT_PERFORMED' && owed === 0) return 'case_duties_performed';
  return null;
}

/** The reasons for which the case can be closed now. */
export const closeReasonsOf = (found: Case): CloseReason[] =>
  closeReasons.filter((reason) => whyNotClose(found, reason) === null);

/** Why no case is opened from a flag; null when one is. */
export const whyNotOpen = ({ state }: ConflictFlag): Reason | null =>
  state === 'CONFIRMED' ? null : 'flag_not_confirmed';

/** Why a decision on a flag stands although its time is not over: a confirmation from which a case was opened. */
export const whyNotTakeBack = ({ state }: ConflictFlag, hasCase: boolean): Reason | null =>
  state === 'CONFIRMED' && hasCase ? 'flag_has_case' : null;

function reasonOf(state: CaseState, act: CaseAct): Reason {
  if (state === 'CLOSED') return 'case_closed';
  if (act === 'recordPerformance') return 'case_needs_agreement';
  return state === 'AGREED' ? 'case_already_agreed' : 'case_needs_consents';
}
