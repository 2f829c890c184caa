import { trusted } from 'mongoose';
import { insertOnce } from '../mongo.ts';
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

/** Has every event that a listener gave up tried again as if it were new; gives back how many. */
export async function reviveDead(listener: string, now: Date): Promise<number> {
  const { modifiedCount } = await FailedEventModel.updateMany(
    { listener, state: 'DEAD' },
    { $set: { state: 'RETRYING', attempts: 0, notBefore: now } },
  );
  return modifiedCount;
}

/** How many of these ids are those of failures. */
export const countFailuresOf = (ids: readonly string[]): Promise<number> =>
  FailedEventModel.countDocuments({ _id: trusted({ $in: [...ids] }) });

const toFailure = ({ _id, ...rest }: FailedEventDocument): FailedEvent => ({ id: _id, ...rest });
