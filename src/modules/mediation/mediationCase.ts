import type { ActRequest } from '../../kernel/actRequest.ts';
import { present } from '../../kernel/assert.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { idFrom, orderOf } from '../../kernel/id.ts';
import { checkText } from '../../kernel/text.ts';
import type { Role } from '../../kernel/work.ts';
import { eventOf, type DomainEvent } from '../../platform/events/domainEvent.ts';
import { limits } from './mediation.limits.ts';

/** How many pieces a case may have. The history keeps room for every act that must stay possible: see caseChange. */
export const caseLimits = {
  partiesMin: 2,
  partiesMax: 20,
  historyLinesMax: 500,
  handOversMax: 20,
} as const;

export const caseStates = ['REGISTERED', 'MEDIATING', 'AGREED', 'CLOSED'] as const;
export type CaseState = (typeof caseStates)[number];

/** The eight ends of 人民法院在线调解规则 Art 25, the first split by performance. */
export const closeReasons = [
  'AGREEMENT_PERFORMED',
  'AGREEMENT_NOT_PERFORMED',
  'SETTLED_THEMSELVES',
  'CANNOT_BE_REACHED',
  'ONE_SIDE_UNWILLING',
  'GAP_TOO_WIDE',
  'TIME_OVER',
  'WILL_NOT_SIGN',
  'OTHER',
] as const;
export type CloseReason = (typeof closeReasons)[number];

/** Why a case loses its mediator; none of them is a mark against anybody. */
export const releaseReasons = [
  'NO_LONGER_MEDIATOR',
  'CANNOT_GO_ON',
  'SIDE_ASKS_FOR_ANOTHER',
  'TOO_CLOSE_TO_A_SIDE',
  'OTHER',
] as const;
export type ReleaseReason = (typeof releaseReasons)[number];

export type Consent = 'ASKED' | 'GIVEN' | 'REFUSED';
export type Manner = 'IN_PERSON' | 'BY_PHONE' | 'ONLINE';

/** One side: a person with an account, a firm, or a name alone. */
export interface Party {
  readonly id: string;
  readonly name: string;
  readonly personId?: string;
  readonly firmId?: string;
  readonly consent: Consent;
  /** When its duty from the agreement was found performed. */
  readonly performedAt?: Date;
}

/** What was agreed, in the fields of 人民调解法 Art 29. */
export interface Agreement {
  readonly facts: string;
  readonly terms: string;
  readonly performBy: Date;
  readonly written: boolean;
  readonly at: Date;
  /** The ids of the sides that owe something under it. */
  readonly duties: readonly string[];
  /** The files that came with it, in their order; absent for none. */
  readonly attachments?: readonly string[];
}

/** What a line of the history says happened. A `closed` line that names a party says that this side refused. */
type CaseLineAct =
  | 'opened'
  | 'accepted'
  | 'released'
  | 'retitled'
  | 'party_added'
  | 'consent'
  | 'meeting'
  | 'extended'
  | 'agreed'
  | 'performed'
  | 'closed';

/** One line of the history; lines are added, never changed. */
export interface CaseLine {
  readonly number: number;
  readonly act: CaseLineAct;
  readonly at: Date;
  readonly by: string;
  /** SYSTEM where an upgrade of the platform wrote it. */
  readonly role: Role | 'SYSTEM';
  readonly manner?: Manner;
  readonly partyId?: string;
  /** Why the mediator gave the case back, or had it taken back. */
  readonly releaseReason?: ReleaseReason;
  /** What the case is called from now on, and what it was called before. */
  readonly title?: string;
  readonly formerTitle?: string;
  readonly note?: string;
  /** The files that came with a talk, in their order; absent for none. */
  readonly attachments?: readonly string[];
  /** The request that wrote it; absent in lines without a key from before it was kept. */
  readonly request?: ActRequest;
}

/** A conflict on its way through mediation: free, willing, and never barring the way to court. */
export interface Case {
  readonly id: string;
  /** Public number, `2026-12`. */
  readonly no: string;
  readonly source: { readonly kind: 'FLAG' | 'FIELD_REPORT'; readonly id: string };
  readonly messageId: string;
  /** What every side reads; the newest one of the history when there is one. */
  readonly title: string;
  readonly area: string;
  readonly state: CaseState;
  readonly parties: readonly Party[];
  readonly agreement?: Agreement;
  readonly closeReason?: CloseReason;
  /** Absent while the case waits for a mediator, at first or again. */
  readonly mediatorId?: string;
  readonly openedAt: Date;
  readonly closedAt?: Date;
  /** orderOf(closedAt, id): the place in the list of closed cases, and the cursor of the accrual job. */
  readonly closedOrder?: string;
  /** Equals the number of history lines. */
  readonly version: number;
  readonly history: readonly CaseLine[];
  readonly order: string;
}

/** The event of the act that gave a case its present version, by its newest line: `case.opened`, … `case.closed`. */
export const caseEvent = (found: Case): DomainEvent =>
  lineEvent(found, present(found.history.at(-1), 'history line'));

/** The event of one line of a case: each line is the version of its number. */
export const lineEvent = ({ id }: Pick<Case, 'id'>, { act, at, number }: CaseLine): DomainEvent =>
  eventOf('case', act, { id, version: number }, at);

/** The one case of a message: two ways to open it lead to the same id. */
export const caseIdOf = (messageId: string): string => idFrom('case', messageId);

/** What a new case is made from; rights are checked before. */
export interface CaseDraft {
  readonly source: Case['source'];
  readonly messageId: string;
  readonly title: string;
  readonly area: string;
  readonly by: string;
  readonly role: Role;
  readonly at: Date;
  readonly request?: ActRequest;
}

/** A registered case with its first line; its public number comes when it is kept. Opened by a mediator, that person mediates. Throws BAD_INPUT on the title. */
export function openedCase(draft: CaseDraft): Omit<Case, 'no'> {
  const { source, messageId, area, by, role, at, request } = draft;
  const id = caseIdOf(messageId);
  return {
    id,
    source,
    messageId,
    title: checkText('title', draft.title, limits.caseTitle),
    area,
    state: 'REGISTERED',
    parties: [],
    ...(role === 'MEDIATOR' ? { mediatorId: by } : {}),
    openedAt: at,
    version: 1,
    history: [{ number: 1, act: 'opened', at, by, role, ...definedFields({ request }) }],
    order: orderOf(at, id),
  };
}
