import type { CommandSucceededEvent } from 'mongodb';
import mongoose from 'mongoose';
import { contentHash, randomId } from '../../src/kernel/id.ts';
import type { NumberedEvent } from '../../src/platform/events/domainEvent.ts';
import { makeLog } from '../../src/platform/log.ts';
import type { RunCounts } from '../../src/platform/jobRuns/jobRun.ts';
import type { Step } from '../../src/platform/jobRuns/jobStep.ts';
import {
  defineJob,
  type DailyJob,
  type IntervalJob,
  type Job,
  type ListenerJob,
} from '../../jobs/defineJob.ts';
import type { Runner, RunOutcome } from '../../jobs/runOutcome.ts';

/** A runner at a moment that the test sets. */
export const runnerAt = (now: Date, own: Partial<Runner> = {}): Runner => ({
  now: () => now,
  leaseMs: 30_000,
  newId: randomId,
  signal: new AbortController().signal,
  ...own,
});

/** A runner at a moment, with the way to ask it to stop. */
export function stoppableAt(now: Date, own: Partial<Runner> = {}) {
  const stopping = new AbortController();
  return { runner: runnerAt(now, { signal: stopping.signal, ...own }), stopping };
}

/** A log whose lines the test reads. */
export function readLog() {
  const lines: Record<string, unknown>[] = [];
  const log = makeLog('debug', {
    write: (text: string) => {
      for (const line of text.trim().split('\n'))
        lines.push(JSON.parse(line) as Record<string, unknown>);
    },
  });
  return { lines, log };
}

/** An interval job of a name of its own that always has work. */
export const everyJob = (own: Partial<IntervalJob> = {}): IntervalJob =>
  defineJob({
    kind: 'interval',
    name: `job${randomId().slice(0, 12)}`,
    about: 'A job of the tests.',
    everyMs: 100,
    hasWork: () => Promise.resolve(true),
    run: () => Promise.resolve({}),
    ...own,
  });

/** A listener of a name of its own that hears `message.saved` from the first on, and what it was given to handle. */
export function listenerOf(own: Partial<ListenerJob> = {}) {
  const heard: NumberedEvent[] = [];
  const job = defineJob<ListenerJob>({
    kind: 'listener',
    name: `job${randomId().slice(0, 12)}`,
    about: 'A listener of the tests.',
    hears: ['message.saved'],
    startsAt: 'first',
    handle: (_work, events) => {
      heard.push(...events);
      return Promise.resolve({ counts: { heard: events.length } });
    },
    ...own,
  });
  return { job, heard };
}

/** A list of pieces of work with the cursors 00, 01 …; `act` is told the cursor of each. */
export const stepOf = (
  name: string,
  size: number,
  act: (cursor: string, date: string) => Promise<RunCounts> | RunCounts,
): Step => ({
  name,
  next: ({ date }, after, limit) =>
    Promise.resolve(
      Array.from({ length: size }, (_, i) => String(i).padStart(3, '0'))
        .filter((cursor) => after === undefined || cursor > after)
        .slice(0, limit)
        .map((cursor) => ({ cursor, run: async () => act(cursor, date) })),
    ),
});

/** A daily job of a name of its own, due half past midnight. */
export const jobOf = (steps: readonly Step[], own: Partial<DailyJob> = {}): DailyJob =>
  defineJob({
    kind: 'daily',
    name: `job${randomId().slice(0, 12)}`,
    about: 'A job of the tests.',
    at: '00:30',
    firstDays: 1,
    steps,
    missing: () => Promise.resolve([]),
    ...own,
  });

/** What became of a run that did nothing. */
export const nothing = ({ name }: Job, date: string, state: RunOutcome['state']): RunOutcome => ({
  job: name,
  date,
  state,
  counts: {},
  alarms: [],
});

/** A fingerprint of everything in the store, or of some collections alone. */
export async function storeDigest(only?: readonly string[]): Promise<string> {
  const content: Record<string, unknown> = {};
  for (const model of Object.values(mongoose.models)) {
    const name = model.collection.collectionName;
    if (only !== undefined && !only.includes(name)) continue;
    const documents = await model.collection.find({}).toArray();
    content[name] = documents.sort((a, b) => (String(a._id) < String(b._id) ? -1 : 1));
  }
  return contentHash(content);
}

/** How many documents of each collection the store hands to this process while `act` runs. */
export async function readsDuring(act: () => Promise<unknown>): Promise<Record<string, number>> {
  const read: Record<string, number> = {};
  const hear = ({ reply }: CommandSucceededEvent) => {
    const { cursor } = reply as {
      cursor?: Partial<Record<'ns' | 'firstBatch' | 'nextBatch', unknown>>;
    };
    const documents = cursor?.firstBatch ?? cursor?.nextBatch;
    const [, name = ''] = /^[^.]+\.(.+)$/u.exec(String(cursor?.ns)) ?? [];
    if (Array.isArray(documents)) read[name] = (read[name] ?? 0) + documents.length;
  };
  const client = mongoose.connection.getClient();
  client.on('commandSucceeded', hear);
  try {
    await act();
  } finally {
    client.off('commandSucceeded', hear);
  }
  return read;
}

/** The writing commands that this process sends while `act` runs, as `insert credit_entries`. */
export async function writesDuring(act: () => Promise<unknown>): Promise<string[]> {
  const heard: string[] = [];
  const writing = new Set(['insert', 'update', 'delete', 'findAndModify']);
  const hear = (event: { commandName: string; command: Record<string, unknown> }) => {
    if (writing.has(event.commandName))
      heard.push(`${event.commandName} ${String(event.command[event.commandName])}`);
  };
  const client = mongoose.connection.getClient();
  client.on('commandStarted', hear);
  try {
    await act();
  } finally {
    client.off('commandStarted', hear);
  }
  return heard;
}
