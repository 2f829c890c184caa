import type { ActRequest } from '../../kernel/actRequest.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { idFrom } from '../../kernel/id.ts';
import { spanMs } from '../../kernel/limit.ts';
import type { Actor, Role } from '../../kernel/work.ts';
import { eventOf, type DomainEvent } from '../../platform/events/domainEvent.ts';
import type { StandingSubject } from '../opinion/changeStanding.ts';
import type { Cause } from './cause.ts';
import { limits } from './moderation.limits.ts';
import { queuePlace } from './queuePlace.ts';

/** What can be decided on a text. */
export type DecisionAct = 'KEEP' | 'HIDE' | 'MASK' | 'ASK_EDIT' | 'CLOSE_COMMENTS';

/** A passage in code points of the text that was judged; `to` is not part of it. */
export interface Passage {
  readonly from: number;
  readonly to: number;
}

/** One decision, as it was made; undoing and appeals stand beside it. */
export interface Decision {
  /** 1 for the first of its item. */
  readonly number: number;
  readonly act: DecisionAct;
  /** The rule of conduct and the version of the book that held. */
  readonly rule: string;
  readonly ruleVersion: number;
  readonly wording: number;
  /** How many of the causes were there, and are answered by it. */
  readonly causes: number;
  readonly passage: Passage;
  /** What the author is told. */
  readonly sentence: string;
  readonly by: string;
  readonly role: Role;
  readonly at: Date;
  readonly request: ActRequest;
}

/** The author's appeal against a decision; one each. */
export interface Appeal {
  readonly decision: number;
  readonly text: string;
  readonly at: Date;
  readonly request: ActRequest;
}

/** How an appeal ended: by another person, or by itself when the time was over. */
type AppealEnd = 'UPHELD' | 'OVERTURNED' | 'LAPSED';

/** One act on an item. */
export interface ReviewLine {
  readonly act: 'CLAIMED' | 'RELEASED' | 'DECIDED' | 'UNDONE' | 'APPEALED' | AppealEnd;
  /** The decision that it is about; absent for claims. */
  readonly decision?: number;
  readonly by: string;
  readonly role: Actor['role'];
  readonly at: Date;
  /** Why an appeal was decided so. */
  readonly reasons?: string;
  readonly request?: ActRequest;
}

export type ReviewState = 'OPEN' | 'APPEALED' | 'DECIDED';

/** Everything for which somebody has to look at one text, and what people decided; it only grows. */
export interface ReviewItem {
  readonly id: string;
  readonly subject: StandingSubject;
  /** The message that it is, or stands below: what is about one thread stands together. */
  readonly messageId: string;
  readonly area: string;
  /** Who wrote the text; absent for what was gathered from outside. */
  readonly authorId?: string;
  readonly causes: readonly Cause[];
  readonly decisions: readonly Decision[];
  readonly appeals: readonly Appeal[];
  readonly history: readonly ReviewLine[];
  readonly state: ReviewState;
  /** Since when it waits, or when it was last decided. */
  readonly at: Date;
  readonly version: number;
  /** Its place in the queue (`queuePlace.ts`). */
  readonly order: string;
}

/** The one item of a text. */
export const reviewIdOf = ({ kind, id }: StandingSubject): string => idFrom('review', kind, id);

export type ReviewChange = 'opened' | 'caused' | Lowercase<ReviewLine['act']>;

/** The event of the change that gave an item its present version. */
export const reviewEvent = (item: ReviewItem, change: ReviewChange, at: Date): DomainEvent =>
  eventOf('review', change, item, at);

/** What an item begins from: version 0, never stored. */
export const unopenedReview = (
  of: Pick<ReviewItem, 'subject' | 'messageId' | 'area' | 'authorId'>,
  at: Date,
): ReviewItem => ({
  ...of,
  id: reviewIdOf(of.subject),
  causes: [],
  decisions: [],
  appeals: [],
  history: [],
  state: 'DECIDED',
  at,
  version: 0,
  order: '',
});

const linesOf = ({ history }: ReviewItem, decision: number): readonly ReviewLine[] =>
  history.filter((line) => line.decision === decision);

/** How, when and why an appeal ended. */
export interface EndedAppeal {
  readonly end: AppealEnd;
  readonly by: string;
  readonly at: Date;
  readonly reasons?: string;
}

/** How an appeal against a decision ended; undefined while there is none, or it waits. */
export function endOfAppeal(item: ReviewItem, decision: number): EndedAppeal | undefined {
  for (const { act, by, at, reasons } of linesOf(item, decision))
    if (act === 'UPHELD' || act === 'OVERTURNED' || act === 'LAPSED')
      return { end: act, by, at, ...definedFields({ reasons }) };
  return undefined;
}

/** The appeal that waits to be decided; of several the oldest. */
export const openAppeal = (item: ReviewItem): Appeal | undefined =>
  item.appeals.find(({ decision }) => endOfAppeal(item, decision) === undefined);

/** True while a decision holds: not undone, and not taken back on appeal. */
export const holds = (item: ReviewItem, { number }: Decision): boolean =>
  !linesOf(item, number).some(({ act }) => ['UNDONE', 'OVERTURNED', 'LAPSED'].includes(act));

/** The decisions that hold, oldest first. */
export const holding = (item: ReviewItem): readonly Decision[] =>
  item.decisions.filter((decision) => holds(item, decision));

/** The causes that no decision that was not undone has answered yet. */
export function openCauses(item: ReviewItem): readonly Cause[] {
  const last = item.decisions.findLast(
    ({ number }) => !linesOf(item, number).some(({ act }) => act === 'UNDONE'),
  );
  return item.causes.slice(last?.causes ?? 0);
}

/** Who has taken it up, until the claim lapses or is given back; undefined when nobody has. */
export function claimantOf({ history }: ReviewItem, now: Date): string | undefined {
  const last = history.at(-1);
  const isHeld =
    last?.act === 'CLAIMED' && now.getTime() - last.at.getTime() < spanMs(limits.reviewClaim);
  return isHeld ? last.by : undefined;
}

/** The item in its state and its place, after something was added. */
const settled = (item: ReviewItem, at: Date): ReviewItem => {
  const waiting = openCauses(item);
  const appeal = openAppeal(item);
  const state = appeal !== undefined ? 'APPEALED' : waiting.length > 0 ? 'OPEN' : 'DECIDED';
  const since = appeal?.at ?? waiting[0]?.at ?? at;
  const causes = waiting.length > 0 ? waiting : item.causes;
  return {
    ...item,
    state,
    at: since,
    version: item.version + 1,
    order: queuePlace(causes, { id: item.id, at: since }),
  };
};

/** The item with one more cause. */
export const withCause = (item: ReviewItem, cause: Cause): ReviewItem =>
  settled({ ...item, causes: [...item.causes, cause] }, cause.at);

type LineAdded = Omit<ReviewLine, 'by' | 'role' | 'at'>;

const withLine = (item: ReviewItem, actor: Actor, at: Date, line: LineAdded): ReviewItem => ({
  ...item,
  history: [...item.history, { ...line, by: actor.personId, role: actor.role, at }],
});

/** The item with an act that decides nothing new: a claim, its end, an undoing, the end of an appeal. */
export const actedOn = (item: ReviewItem, actor: Actor, at: Date, line: LineAdded): ReviewItem =>
  settled(withLine(item, actor, at, line), at);

/** The item with one more decision. */
export const decidedReview = (item: ReviewItem, actor: Actor, decision: Decision): ReviewItem => {
  const { number, at, request } = decision;
  const line = { act: 'DECIDED', decision: number, request } as const;
  const decided = { ...item, decisions: [...item.decisions, decision] };
  return settled(withLine(decided, actor, at, line), at);
};

/** The item with an appeal against one of its decisions. */
export const appealedReview = (item: ReviewItem, actor: Actor, appeal: Appeal): ReviewItem => {
  const { decision, at, request } = appeal;
  const line = { act: 'APPEALED', decision, request } as const;
  return settled(withLine({ ...item, appeals: [...item.appeals, appeal] }, actor, at, line), at);
};
