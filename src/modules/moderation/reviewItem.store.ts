import type { Count } from '../../kernel/count.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { areaColumnsOf, inArea } from '../../platform/areaColumns.ts';
import { countUpTo } from '../../platform/countUpTo.ts';
import type { DomainEvent } from '../../platform/events/domainEvent.ts';
import { addEvent, withEvent } from '../../platform/events/pendingEvents.ts';
import { findByIds } from '../../platform/findByIds.ts';
import { insertOnce, updateVersion } from '../../platform/mongo.ts';
import { listNewest } from '../../platform/newestFirst.ts';
import { bandOf } from '../../platform/queueOrder.ts';
import { ReviewItemModel, type ReviewItemDocument } from './reviewItem.model.ts';
import type { ReviewItem, ReviewState } from './reviewItem.ts';

/** One item, or null. */
export async function findReview(id: string): Promise<ReviewItem | null> {
  const found = await ReviewItemModel.findOne({ _id: id }).lean();
  return found === null ? null : toReview(found);
}

/** The items of the ids that exist, in no order. */
export async function findReviews(ids: readonly string[]): Promise<ReviewItem[]> {
  const found = await findByIds(ReviewItemModel, ids);
  return found.map(toReview);
}

/** Keeps a new item with its event; 'exists' when somebody was faster. */
export const saveNewReview = (
  { id, ...rest }: ReviewItem,
  event: DomainEvent,
): Promise<'inserted' | 'exists'> =>
  insertOnce(ReviewItemModel, {
    _id: id,
    ...rest,
    within: areaColumnsOf(rest.area),
    ...withEvent(event),
  });

/** Keeps a changed item with the event of its change, if it still has the version it was read with. */
export const saveReview = (
  { id, version, ...rest }: ReviewItem,
  event: DomainEvent,
): Promise<boolean> =>
  updateVersion(ReviewItemModel, id, version - 1, {
    $set: { ...rest, version },
    ...addEvent(event),
  });

/** A list of items of an area in one state. */
export interface ReviewsAsked {
  readonly area: string;
  readonly state: ReviewState;
}

const reviewsFilter = ({ area, state }: ReviewsAsked) => ({ ...inArea(area), state });

/** The items of an area in a state, as they stand in the queue. */
export const listReviews = (asked: ReviewsAsked, page: PageAsked): Promise<Page<ReviewItem>> =>
  listNewest(ReviewItemModel, reviewsFilter(asked), page, toReview, bandOf(0));

/** How many `listReviews` would list. */
export const countReviews = (asked: ReviewsAsked): Promise<Count> =>
  countUpTo(ReviewItemModel, reviewsFilter(asked));

/** Since when the oldest item of an area in a state waits; null when none does. */
export async function findOldestWaiting(asked: ReviewsAsked): Promise<Date | null> {
  const [oldest] = await ReviewItemModel.find(reviewsFilter(asked), { at: 1 })
    .sort({ at: 1 })
    .limit(1)
    .lean();
  return oldest?.at ?? null;
}

/** The items about one person’s texts on which anything was decided, the newest first, at most `limit`. */
export async function listReviewsOf(authorId: string, limit: number): Promise<ReviewItem[]> {
  const found = await ReviewItemModel.find({ authorId }).sort({ at: -1 }).limit(limit).lean();
  return found.map(toReview).filter(({ decisions }) => decisions.length > 0);
}

const toReview = ({
  _id,
  within: _areas,
  events: _pending,
  eventsAt: _pendingAt,
  ...rest
}: ReviewItemDocument): ReviewItem => ({ id: _id, ...rest });
