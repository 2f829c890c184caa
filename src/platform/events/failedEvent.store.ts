import { trusted } from 'mongoose';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { insertOnce } from '../mongo.ts';
import { listNewest } from '../newestFirst.ts';
import type { FailedEvent } from './failedEvent.ts';
import { FailedEventModel, type FailedEventDocument } from './failedEvent.model.ts';

/** Keeps a failure: a listener's first on an event, or one more. What was written down by a later try stays. */
export async function saveFailure({ id, ...rest }: FailedEvent): Promise<void> {
  if ((await insertOnce(FailedEventModel, { _id: id, ...rest })) === 'inserted') return;
  await FailedEventModel.updateOne(
    { _id: id, attempts: trusted({ $lt: rest.attempts }) },
    { $set: rest },
  );
}

/** Forgets a failure, because the event was handled after all. */
export async function removeFailure(id: string): Promise<void> {
  await FailedEventModel.deleteOne({ _id: id });
}

/** The failures of a listener that are due to be tried again, the longest due first, at most `limit`. */
export async function listDueFailures(
  listener: string,
  now: Date,
  limit: number,
): Promise<FailedEvent[]> {
  const found = await FailedEventModel.find({
    listener,
    state: 'RETRYING',
    notBefore: trusted({ $lte: now }),
  })
    .sort({ notBefore: 1 })
    .limit(limit)
    .lean();
  return found.map(toFailure);
}

/** How many events a listener has given up. */
export const countDead = (listener: string): Promise<number> =>
  FailedEventModel.countDocuments({ listener, state: 'DEAD' });

/** The events that a listener has given up, the last given up first. */
export const listDead = (listener: string, page: PageAsked): Promise<Page<FailedEvent>> =>
  listNewest(FailedEventModel, { listener, state: 'DEAD' }, page, toFailure);

/**
 * Has the events that a listener gave up tried again as if they were new, every one or those of these ids; gives back how many.
 */
export async function reviveDead(
  listener: string,
  now: Date,
  ids?: readonly string[],
): Promise<number> {
  const named = ids === undefined ? {} : { _id: trusted({ $in: [...ids] }) };
  const { modifiedCount } = await FailedEventModel.updateMany(
    { listener, state: 'DEAD', ...named },
    { $set: { state: 'RETRYING', attempts: 0, notBefore: now } },
  );
  return modifiedCount;
}

/** How many of these ids are those of failures. */
export const countFailuresOf = (ids: readonly string[]): Promise<number> =>
  FailedEventModel.countDocuments({ _id: trusted({ $in: [...ids] }) });

const toFailure = ({ _id, ...rest }: FailedEventDocument): FailedEvent => ({ id: _id, ...rest });
