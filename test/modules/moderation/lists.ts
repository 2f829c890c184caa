import { listReportsOf } from '../../../src/modules/moderation/report.store.ts';
import {
  countReviews,
  findOldestWaiting,
  listReviews,
  listReviewsOf,
} from '../../../src/modules/moderation/reviewItem.store.ts';
import { area, page, type Lists } from '../../stories/lists.ts';

/** Every list of the stores of this module, called as it is called in earnest. */
export const lists: Lists = {
  listReportsOf: () => listReportsOf('person', page),
  listReviews: () => listReviews({ area, state: 'OPEN' }, page),
  listReviewsOf: () => listReviewsOf('person', 50),
  'how many texts wait': () => countReviews({ area, state: 'OPEN' }),
  'what waits longest': () => findOldestWaiting({ area, state: 'OPEN' }),
};
