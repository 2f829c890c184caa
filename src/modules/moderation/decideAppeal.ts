import { present } from '../../kernel/assert.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import { checkText } from '../../kernel/text.ts';
import type { Work } from '../../kernel/work.ts';
import { changeReview, type ReviewAsked } from './changeReview.ts';
import { limits } from './moderation.limits.ts';
import { mayDecideReviewsOf, whyNotDecideAppeal } from './review.policy.ts';
import { actedOn, openAppeal, type ReviewItem } from './reviewItem.ts';

/** What another person says of an appeal, and why. */
export interface DecideAppealInput extends ReviewAsked {
  readonly outcome: 'UPHELD' | 'OVERTURNED';
  readonly reasons: string;
}

/** Another person decides on the appeal that waits. Overturned, the decision is as if it had never been, and the text is back everywhere. */
export async function decideAppeal(
  work: Work,
  input: DecideAppealInput,
): Promise<Outcome<ReviewItem>> {
  const { actor, now } = work;
  const reasons = checkText('reasons', input.reasons, limits.appealReasons);
  return changeReview(work, input, {
    act: 'decideAppeal',
    may: ({ area }) => mayDecideReviewsOf(actor, area),
    fits: (item) => whyNotDecideAppeal(actor, item),
    make: (item, request) => {
      const { decision } = present(openAppeal(item), 'open appeal');
      return actedOn(item, actor, now, { act: input.outcome, decision, reasons, request });
    },
  });
}
