import { spanMs } from '../../kernel/limit.ts';
import type { Reason } from '../../kernel/reason.ts';
import { actsAs, covers, type Actor, type Role } from '../../kernel/work.ts';
import { mayReadMessage, mayReadWholeComment, mayReadWords } from '../opinion/message.policy.ts';
import { stateOf } from '../opinion/standing.ts';
import { limits } from './moderation.limits.ts';
import type { JudgedText } from './readSubject.ts';
import { claimantOf, holds, openAppeal, type Decision, type ReviewItem } from './reviewItem.ts';

/** Who reads what waits and what was decided. */
export const reviewReaders = [
  'SPOKESPERSON',
  'PRESS_SPOKESPERSON',
  'NET_POLICE',
  'AUDITOR',
] as const satisfies readonly Role[];
/** Who decides on texts, and on appeals against what others decided. */
export const reviewDeciders = [
  'SPOKESPERSON',
  'PRESS_SPOKESPERSON',
] as const satisfies readonly Role[];

/** The team of an area sees what waits there. */
export const mayReadReviewsOf = (actor: Actor, area: string): boolean =>
  actsAs(actor, reviewReaders) && covers(actor.scope, area);

/** A spokesperson of the area decides. */
export const mayDecideReviewsOf = (actor: Actor, area: string): boolean =>
  actsAs(actor, reviewDeciders) && covers(actor.scope, area);

/** Whoever reads a text may report it, but their own. What is an empty place to them, they cannot report. */
export function mayReport(
  actor: Actor,
  { message, comment }: Pick<JudgedText, 'message' | 'comment'>,
): boolean {
  const { authorId, withdrawnAt } = comment ?? message;
  if (actor.role === 'VISITOR' || actor.role === 'SYSTEM' || authorId === actor.personId)
    return false;
  if (withdrawnAt !== undefined || message.withdrawnAt !== undefined) return false;
  if (!mayReadMessage(actor, message) || !mayReadWords(actor, message)) return false;
  if (comment === undefined) return true;
  return stateOf(comment) === 'SHOWN' || mayReadWholeComment(actor, comment, message);
}

/** Nobody judges their own text, or what they reported as a neighbour. */
const isInvolved = ({ personId }: Actor, item: ReviewItem): boolean =>
  item.authorId === personId ||
  item.causes.some(({ kind, by }) => kind === 'REPORT' && by === personId);

/** Why a person does not take an item up or decide on it now; null when they may. */
export function whyNotDecide(actor: Actor, item: ReviewItem, now: Date): Reason | null {
  if (item.state !== 'OPEN') return 'review_not_open';
  if (isInvolved(actor, item)) return 'own_text';
  const claimant = claimantOf(item, now);
  return claimant === undefined || claimant === actor.personId ? null : 'claimed_by_other';
}

/** Why a decision is not undone by this person now; null when it is: the newest, within ten minutes, while nobody has appealed. */
export function whyNotUndo(actor: Actor, item: ReviewItem, now: Date): Reason | null {
  const last = item.decisions.at(-1);
  if (last === undefined || !holds(item, last)) return 'too_late_to_undo';
  if (isInvolved(actor, item)) return 'own_text';
  const isAppealed = item.appeals.some(({ decision }) => decision === last.number);
  const isLate = now.getTime() - last.at.getTime() > spanMs(limits.decisionUndo);
  return isAppealed || isLate ? 'too_late_to_undo' : null;
}

/** Why a decision is not appealed by this person now; null when it is: its author’s, once, within thirty days, while it holds and took something away. */
export function whyNotAppeal(item: ReviewItem, decision: Decision, now: Date): Reason | null {
  const isOver = now.getTime() - decision.at.getTime() > spanMs(limits.appealTime);
  const isAppealed = item.appeals.some((one) => one.decision === decision.number);
  const fits = decision.act !== 'KEEP' && holds(item, decision) && !isOver && !isAppealed;
  return fits ? null : 'not_appealable';
}

/** Why this person does not decide on the appeal that waits; null when they do: another than who decided, and not involved. */
export function whyNotDecideAppeal(actor: Actor, item: ReviewItem): Reason | null {
  const appeal = openAppeal(item);
  if (appeal === undefined) return 'appeal_not_open';
  if (isInvolved(actor, item)) return 'own_text';
  const decided = item.decisions.find(({ number }) => number === appeal.decision);
  return decided?.by === actor.personId ? 'decided_before' : null;
}

/** What can be done with an item. */
export type ReviewAct = 'CLAIM' | 'RELEASE' | 'DECIDE' | 'UNDO' | 'DECIDE_APPEAL';

/** What the person may do with the item now: the same sentences that the use cases ask, for the page to show. */
export function reviewActsOpenTo(actor: Actor, item: ReviewItem, now: Date): ReviewAct[] {
  if (!mayDecideReviewsOf(actor, item.area)) return [];
  const isMine = claimantOf(item, now) === actor.personId;
  const decides = whyNotDecide(actor, item, now) === null;
  return [
    ...(decides && !isMine ? (['CLAIM'] as const) : []),
    ...(isMine ? (['RELEASE'] as const) : []),
    ...(decides ? (['DECIDE'] as const) : []),
    ...(whyNotUndo(actor, item, now) === null ? (['UNDO'] as const) : []),
    ...(whyNotDecideAppeal(actor, item) === null ? (['DECIDE_APPEAL'] as const) : []),
  ];
}

/** The author reads the decisions on their own text, in whichever role they act, and a later one may be appealed though they have moved. */
export const isAuthorOf = (actor: Actor, { authorId }: ReviewItem): boolean =>
  actor.role !== 'VISITOR' && authorId === actor.personId;

/** Only the platform's own clock lets an appeal lapse. */
export const mayLapse = ({ role }: Actor): boolean => role === 'SYSTEM';
