import { standingRows, type JobRun } from '../jobRuns/jobRun.ts';
import { findRun, listListenerRuns } from '../jobRuns/jobRun.store.ts';
import { waitingEvents } from './event.store.ts';
import { countDead } from './failedEvent.store.ts';
import { bearerModels, countPending, listPending } from './pendingEvents.store.ts';

/** How far a reader of events is behind: the relay behind the documents, a listener behind the stream. */
export interface EventLag {
  /** `relay`, or the name of a listener. */
  readonly reader: string;
  /** How many it has still to take, counted up to 10,000. */
  readonly behind: number;
  /** When the oldest of them was saved; undefined when none waits. */
  readonly oldestAt: Date | undefined;
  /** How many events it has given up, which a person must look at. */
  readonly dead: number;
}

const countedMax = 10_000;
/** An event that has waited for longer than this is late: at rest it waits for a second. */
const lateAfterMs = 60_000;

/** True when something has waited since a moment for so long that people should be told. */
export const isLate = (since: Date | undefined, now: Date): since is Date =>
  since !== undefined && now.getTime() - since.getTime() > lateAfterMs;

/** The lag of the relay and of every listener that has ever begun, read from the store alone: any process may ask. */
export async function readEventLags(): Promise<readonly EventLag[]> {
  const listeners = await listListenerRuns();
  return [await readRelayLag(), ...(await Promise.all(listeners.map(lagOf)))];
}

async function readRelayLag(): Promise<EventLag> {
  const waiting = await Promise.all(bearerModels().map((model) => countPending(model, countedMax)));
  return {
    reader: 'relay',
    behind: waiting.reduce((sum, { count }) => sum + count, 0),
    oldestAt: earliest(waiting.map(({ oldestAt }) => oldestAt)),
    dead: 0,
  };
}

async function lagOf({ job, cursor, hears = [] }: JobRun): Promise<EventLag> {
  const { count, oldestAt } = await waitingEvents(Number(cursor), hears, countedMax);
  return { reader: job, behind: count, oldestAt, dead: await countDead(job) };
}

/**
 * When the oldest event was saved that a listener has not heard yet, whether it waits for the relay or for the listener; undefined
 * when none waits. A listener that has never begun has heard nothing.
 */
export async function oldestUnheard(
  listener: string,
  hears: readonly string[],
): Promise<Date | undefined> {
  const pending = await Promise.all(bearerModels().map((model) => listPending(model, 1)));
  const ofThese = pending
    .flat()
    .filter(({ events }) => events.some(({ type }) => hears.includes(type)));
  const run = await findRun(listener, standingRows.listener);
  const { oldestAt } = await waitingEvents(Number(run?.cursor ?? 0), hears, countedMax);
  return earliest([oldestAt, ...ofThese.map(({ eventsAt }) => eventsAt)]);
}

/** The earliest of some moments; undefined when there is none. */
export const earliest = (moments: readonly (Date | undefined)[]): Date | undefined =>
  moments.reduce(
    (found, at) => (at !== undefined && (found === undefined || at < found) ? at : found),
    undefined,
  );
