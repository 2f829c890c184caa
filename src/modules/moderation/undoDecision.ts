import { present } from '../../kernel/assert.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { changeReview, type ReviewAsked } from './changeReview.ts';
import { mayDecideReviewsOf, whyNotUndo } from './review.policy.ts';
import { actedOn, type ReviewItem } from './reviewItem.ts';

/** Takes the newest decision back within ten minutes; the text stands as before it, waits again, and both acts stay on record. */
export const undoDecision = (work: Work, asked: ReviewAsked): Promise<Outcome<ReviewItem>> =>
  changeReview(work, asked, {
    act: 'undoDecision',
    may: ({ area }) => mayDecideReviewsOf(work.actor, area),
    fits: (item) => whyNotUndo(work.actor, item, work.now),
    make: (item, request) => {
      const { number } = present(item.decisions.at(-1), 'decision');
      return actedOn(item, work.actor, work.now, { act: 'UNDONE', decision: number, request });
    },
  });
