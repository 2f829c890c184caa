import type { ClockPlan } from '../calendar/legalClock.ts';
import { scopesIn } from '../calendar/scopesIn.ts';
import { reviewClocks } from './reviewClocks.ts';
import { findReviews } from './reviewItem.store.ts';

/** The clocks of the review items of these ids, as their histories tell them now. */
export async function planReviewClocks(ids: readonly string[]): Promise<readonly ClockPlan[]> {
  const items = await findReviews(ids);
  const scopesOf = await scopesIn(items.map(({ area }) => area));
  return items.flatMap((item) => reviewClocks(item, scopesOf(item.area)));
}
