import type { Outcome } from '../../kernel/outcome.ts';
import { checkText } from '../../kernel/text.ts';
import type { Work } from '../../kernel/work.ts';
import { changeReview } from './changeReview.ts';
import { limits } from './moderation.limits.ts';
import { isAuthorOf, whyNotAppeal } from './review.policy.ts';
import { appealedReview, type ReviewItem } from './reviewItem.ts';

/** An appeal against one decision on one's own text. */
export interface AppealDecisionInput {
  readonly id: string;
  readonly version: number;
  readonly decision: number;
  readonly text: string;
}

/** The author asks for another person to look: once a decision, within thirty days. */
export async function appealDecision(
  work: Work,
  input: AppealDecisionInput,
): Promise<Outcome<ReviewItem>> {
  const { actor, now } = work;
  const text = checkText('text', input.text, limits.appealText);
  const decisionIn = ({ decisions }: ReviewItem) =>
    decisions.find(({ number }) => number === input.decision);
  return changeReview(work, input, {
    act: 'appealDecision',
    may: (item) => isAuthorOf(actor, item) && decisionIn(item) !== undefined,
    fits: (item) => {
      const decision = decisionIn(item);
      return decision === undefined ? 'not_appealable' : whyNotAppeal(item, decision, now);
    },
    make: (item, request) =>
      appealedReview(item, actor, { decision: input.decision, text, at: now, request }),
  });
}
