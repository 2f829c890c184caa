import mongoose from 'mongoose';
import { drainEvents } from '../../jobs/drainEvents.ts';
import { jobs } from '../../jobs/jobs.ts';
import { judgeMessagesWith } from '../../jobs/judgeMessages.ts';
import { judgeOf } from '../../jobs/judgeSource.ts';
import { relayEvents } from '../../jobs/relayEvents.ts';
import { runInterval } from '../../jobs/runInterval.ts';
import type { DomainEvent, NumberedEvent } from '../../src/platform/events/domainEvent.ts';
import type { RunCounts } from '../../src/platform/jobRuns/jobRun.ts';
import type { Judge } from '../../src/modules/triage/triageMessages.ts';
import { runnerAt } from '../jobs/fakes.ts';
import { gather, raise } from '../modules/openness/gathered.ts';
import { monday, places } from './world.ts';

interface Bearing {
  readonly _id: string;
  readonly events?: readonly DomainEvent[];
  readonly eventsAt?: Date;
}

/** The document of a collection as the store keeps it, as far as its pending events go. */
export const bearing = async (collection: string, id: string): Promise<Bearing | null> =>
  mongoose.connection.collection<Bearing>(collection).findOne({ _id: id });

/** The types of the events that wait in a document for the relay. */
export const pendingTypes = async (collection: string, id: string): Promise<string[]> =>
  ((await bearing(collection, id))?.events ?? []).map(({ type }) => type);

/** Relays all that waits, as the worker does. */
export const relayAll = () => runInterval(relayEvents, runnerAt(monday));

interface Kept extends Omit<NumberedEvent, 'id'> {
  readonly _id: string;
}

/** The whole stream as the store keeps it, in order. */
export const wholeStream = async (): Promise<Kept[]> =>
  (await mongoose.connection.collection<Kept>('events').find({}).toArray()).sort(
    (a, b) => a.seq - b.seq,
  );

/** Relays all that waits and lets a machine judge it, as the worker does; gives back what that came to. */
export const judgeAll = (judge: Judge, now = monday): Promise<RunCounts> =>
  drainEvents(judgeMessagesWith(judgeOf(judge)), runnerAt(now));

/** Has every listener but the one that judges hear what is in the stream, as the worker does. */
export async function drainListeners(now = monday): Promise<void> {
  await relayAll();
  for (const job of jobs)
    if (job.kind === 'listener' && job.name !== 'judgeMessages')
      await drainEvents(job, runnerAt(now));
}

/** Two new events in the stream of different types: a message, and the flag that was raised about it. */
export async function bringTwoTypes(): Promise<void> {
  const messages = await gather(places.grid, 1, monday);
  await raise(messages);
  await relayAll();
}
