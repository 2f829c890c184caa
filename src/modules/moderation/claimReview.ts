import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { changeReview, type ReviewAsked } from './changeReview.ts';
import { mayDecideReviewsOf, whyNotDecide } from './review.policy.ts';
import { actedOn, type ReviewItem } from './reviewItem.ts';

/** Takes an item up, so that nobody else decides on it for ten minutes. */
export const claimReview = (work: Work, asked: ReviewAsked): Promise<Outcome<ReviewItem>> =>
  changeReview(work, asked, {
    act: 'claimReview',
    may: ({ area }) => mayDecideReviewsOf(work.actor, area),
    fits: (item) => whyNotDecide(work.actor, item, work.now),
    make: (item, request) => actedOn(item, work.actor, work.now, { act: 'CLAIMED', request }),
  });
