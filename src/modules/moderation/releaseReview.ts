import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { changeReview, type ReviewAsked } from './changeReview.ts';
import { mayDecideReviewsOf } from './review.policy.ts';
import { actedOn, claimantOf, type ReviewItem } from './reviewItem.ts';

/** Gives an item back before the claim lapses. */
export const releaseReview = (work: Work, asked: ReviewAsked): Promise<Outcome<ReviewItem>> =>
  changeReview(work, asked, {
    act: 'releaseReview',
    may: ({ area }) => mayDecideReviewsOf(work.actor, area),
    fits: (item) => (claimantOf(item, work.now) === work.actor.personId ? null : 'review_not_open'),
    make: (item, request) => actedOn(item, work.actor, work.now, { act: 'RELEASED', request }),
  });
