import type { Role } from '../../kernel/work.ts';
import { whyNotAppeal } from './review.policy.ts';
import {
  endOfAppeal,
  holds,
  type Decision,
  type EndedAppeal,
  type ReviewItem,
} from './reviewItem.ts';

/** One’s own appeal, and how it ended. */
interface OwnAppeal {
  readonly text: string;
  readonly at: Date;
  readonly ended?: EndedAppeal;
}

/** A decision as the author of the text reads it: the rule, the passage, the sentence and the office, never a name or who reported. */
export interface DecisionOnMine {
  readonly reviewId: string;
  readonly version: number;
  readonly messageId: string;
  readonly subject: ReviewItem['subject'];
  readonly decision: Decision;
  readonly office: Role;
  readonly holds: boolean;
  /** The appeal against it; absent while there is none. */
  readonly appeal?: OwnAppeal;
  readonly mayAppeal: boolean;
}

/** What an author reads of each decision on a text, the newest first. What was undone within its ten minutes is shown as not holding. */
export const decisionsOnMine = (item: ReviewItem, now: Date): DecisionOnMine[] =>
  item.decisions.toReversed().map((decision) => ({
    reviewId: item.id,
    version: item.version,
    messageId: item.messageId,
    subject: item.subject,
    decision,
    office: decision.role,
    holds: holds(item, decision),
    mayAppeal: whyNotAppeal(item, decision, now) === null,
    ...appealIn(item, decision),
  }));

function appealIn(item: ReviewItem, { number }: Decision): Pick<DecisionOnMine, 'appeal'> {
  const made = item.appeals.find(({ decision }) => decision === number);
  if (made === undefined) return {};
  const ended = endOfAppeal(item, number);
  return { appeal: { text: made.text, at: made.at, ...(ended === undefined ? {} : { ended }) } };
}
