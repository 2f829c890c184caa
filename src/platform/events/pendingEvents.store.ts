import mongoose, { trusted, type Model } from 'mongoose';
import { definedFields } from '../../kernel/definedFields.ts';
import type { DomainEvent } from './domainEvent.ts';
import type { PendingEvents } from './pendingEvents.ts';

/** As much of a document as the relay reads. */
export interface EventBearer {
  readonly _id: string;
  readonly version: number;
  readonly events: readonly DomainEvent[];
  readonly eventsAt: Date;
}

interface BearingDocument extends PendingEvents {
  _id: string;
  version: number;
}

/** A collection whose documents bear events. */
export type BearerModel = Model<BearingDocument>;

/** Every model whose documents bear events. Like setUpSchema it sees those that were imported. */
export const bearerModels = (): BearerModel[] =>
  Object.keys(mongoose.models)
    .map((name) => mongoose.model<BearingDocument>(name))
    .filter(({ schema }) => 'eventsAt' in schema.paths);

const pending = { eventsAt: trusted({ $gte: new Date(0) }) };

/** The documents of a collection with pending events, the oldest event first, at most `limit`. */
export async function listPending(model: BearerModel, limit: number): Promise<EventBearer[]> {
  const found = await model
    .find(pending, { version: 1, events: 1, eventsAt: 1 })
    .sort({ eventsAt: 1 })
    .limit(limit)
    .lean();
  return found.map(({ _id, version, events = [], eventsAt = new Date(0) }) => ({
    _id,
    version,
    events,
    eventsAt,
  }));
}

/** True when a document of any collection has an event that was not relayed yet; with a moment, one that was saved up to then. */
export async function hasPending(until?: Date): Promise<boolean> {
  const range = definedFields({ $gte: new Date(0), $lte: until });
  for (const model of bearerModels()) {
    const [found] = await model
      .find({ eventsAt: trusted(range) }, { _id: 1 })
      .limit(1)
      .lean();
    if (found !== undefined) return true;
  }
  return false;
}

/** How many documents of a collection wait for the relay, counted up to `countMax`, and since when the oldest. */
export async function countPending(
  model: BearerModel,
  countMax: number,
): Promise<{ count: number; oldestAt: Date | undefined }> {
  const [oldest] = await listPending(model, 1);
  if (oldest === undefined) return { count: 0, oldestAt: undefined };
  return {
    count: await model.countDocuments(pending, { limit: countMax }),
    oldestAt: oldest.eventsAt,
  };
}

/** So many ids one update names: the Python daemon's time grows with the square of it. */
const idsChangedMax = 100;

/**
 * Takes events out of documents that still have the version they were read with; one that changed in between keeps all of its
 * events for the next time. One command for many documents of one version: the store syncs each update to the disk.
 */
export async function clearPending(
  model: BearerModel,
  relayed: readonly EventBearer[],
): Promise<void> {
  for (const version of new Set(relayed.map((one) => one.version))) {
    const ids = relayed.filter((one) => one.version === version).map(({ _id }) => _id);
    for (let from = 0; from < ids.length; from += idsChangedMax)
      await model.updateMany(
        { _id: trusted({ $in: ids.slice(from, from + idsChangedMax) }), version },
        { $set: { events: [] }, $unset: { eventsAt: '' } },
      );
  }
}
