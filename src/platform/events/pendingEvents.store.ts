import mongoose, { trusted, type Model } from 'mongoose';
import { definedFields } from '../../kernel/definedFields.ts';
import { partsOfIds } from '../findByIds.ts';
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

/** Moments from `fromMs` (inclusive) until `untilMs` (exclusive; open where absent), since 1970. */
interface TimeRange {
  readonly fromMs: number;
  readonly untilMs?: number;
}

/**
 * While more waits than one read takes, by collection and size of the read: where the oldest event stood when this process last
 * looked, and how wide a range of time held one read. The small daemons read whatever lies in a range before they sort and cut
 * it, so that a backlog of 9,000 documents, asked for with an open end, took the Python daemon 5 s a read: all that a read may
 * take. A wrong memory only costs time.
 */
const backlogs = new Map<string, { readonly fromMs: number; readonly widthMs: number }>();

const keyOf = (model: BearerModel, limit: number): string => `${model.modelName} ${String(limit)}`;
const growth = 16;
const narrowestMs = 1_000;

/** All time in ranges, the oldest first: what came late, then ever wider ones up to now, of which the first hold a read, then the rest. */
function* rangesOf(model: BearerModel, limit: number): Generator<TimeRange> {
  const backlog = backlogs.get(keyOf(model, limit));
  let fromMs = 0;
  if (backlog !== undefined) {
    yield { fromMs, untilMs: backlog.fromMs };
    ({ fromMs } = backlog);
    for (let { widthMs } = backlog; fromMs + widthMs < Date.now(); widthMs *= growth) {
      yield { fromMs, untilMs: fromMs + widthMs };
      fromMs += widthMs;
    }
  }
  yield { fromMs };
}

const waitingIn = ({ fromMs, untilMs }: TimeRange) => ({
  eventsAt: trusted({
    $gte: new Date(fromMs),
    ...(untilMs === undefined ? {} : { $lt: new Date(untilMs) }),
  }),
});

/** The documents of a collection with pending events, the oldest event first, at most `limit`. */
export async function listPending(model: BearerModel, limit: number): Promise<EventBearer[]> {
  const found: EventBearer[] = [];
  for (const range of rangesOf(model, limit)) {
    const some = await model
      .find(waitingIn(range), { version: 1, events: 1, eventsAt: 1 })
      .sort({ eventsAt: 1 })
      .limit(limit - found.length)
      .lean();
    for (const { _id, version, events = [], eventsAt = new Date(0) } of some)
      found.push({ _id, version, events, eventsAt });
    if (found.length === limit) break;
  }
  learn(model, found, limit);
  return found;
}

function learn(model: BearerModel, found: readonly EventBearer[], limit: number): void {
  const [first, last] = [found[0], found[limit - 1]];
  if (first === undefined || last === undefined) backlogs.delete(keyOf(model, limit));
  else {
    const fromMs = first.eventsAt.getTime();
    const widthMs = Math.max(narrowestMs, 2 * (last.eventsAt.getTime() - fromMs));
    backlogs.set(keyOf(model, limit), { fromMs, widthMs });
  }
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
  let count = 0;
  for (const range of rangesOf(model, 1)) {
    count += await model.countDocuments(waitingIn(range), { limit: countMax - count });
    if (count >= countMax) break;
  }
  return { count, oldestAt: oldest.eventsAt };
}

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
    for (const part of partsOfIds(ids))
      await model.updateMany(
        { _id: trusted({ $in: [...part] }), version },
        { $set: { events: [] }, $unset: { eventsAt: '' } },
      );
  }
}
