import { notFound } from '../../kernel/appError.ts';
import type { CountedPage, PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import { mayReadReviewsOf } from './review.policy.ts';
import type { ReviewItem } from './reviewItem.ts';
import {
  countReviews,
  findOldestWaiting,
  findReview,
  listReviews,
  type ReviewsAsked,
} from './reviewItem.store.ts';

/** Which items: of an area (the one acted over when none is named), in one state. */
export interface ReviewsWanted extends Omit<ReviewsAsked, 'area'> {
  readonly area?: string;
}

/** A page of the queue, with since when the oldest of all waits. */
export interface ReviewPage extends CountedPage<ReviewItem> {
  readonly oldestAt: () => Promise<Date | null>;
}

/** The queue of an area, with its count and the age of what waits longest. NOT_FOUND (area). */
export async function readReviews(
  { actor }: Work,
  wanted: ReviewsWanted,
  page: PageAsked,
): Promise<ReviewPage> {
  const asked = { ...wanted, area: wanted.area ?? actor.scope };
  if (!mayReadReviewsOf(actor, asked.area) || (await findArea(asked.area)) === null)
    throw notFound('area');
  return {
    ...(await listReviews(asked, page)),
    count: () => countReviews(asked),
    oldestAt: () => findOldestWaiting(asked),
  };
}

/** One item in whichever state; null when there is none that the person may read. */
export async function readReview({ actor }: Work, id: string): Promise<ReviewItem | null> {
  const found = await findReview(id);
  return found !== null && mayReadReviewsOf(actor, found.area) ? found : null;
}
