import { waitingEvents } from '../src/platform/events/event.store.ts';
import { newestSeq } from '../src/platform/events/newestSeq.ts';
import { hasPending } from '../src/platform/events/pendingEvents.store.ts';
import { addCounts, standingRows, type RunCounts } from '../src/platform/jobRuns/jobRun.ts';
import { findRun } from '../src/platform/jobRuns/jobRun.store.ts';
import type { ListenerJob } from './defineJob.ts';
import { Patience } from './patience.ts';
import { relayEvents } from './relayEvents.ts';
import type { RunOutcome, Runner } from './runOutcome.ts';
import { roundsOf } from './runner.ts';

/** What is passed beside the runner; without patience the first failure is thrown. */
export interface DrainOptions {
  /** How long failures that follow one another are waited out. */
  readonly patienceMs?: number;
}

/**
 * Has every event that is saved by now relayed and, beside that, heard by a listener, under the same leases as a worker: in this
 * process, or by waiting for those who are at it. Gives back what this process did of it; ends early when the runner's signal is aborted.
 */
export async function drainEvents(
  listener: ListenerJob,
  runner: Runner,
  { patienceMs = 0 }: DrainOptions = {},
): Promise<RunCounts> {
  const until = runner.now();
  const relay = roundsOf(relayEvents, runner);
  const listen = roundsOf(listener, runner);
  let end: number | undefined;
  const relaying = repeat(runner, patienceMs, async () => {
    if (await hasPending(until)) return relay();
    end = await newestSeq();
    return null;
  });
  const listening = repeat(runner, patienceMs, async () =>
    end !== undefined && (await hasHeard(listener, end)) ? null : listen(),
  );
  const [, counts] = await Promise.all([relaying, listening]);
  return counts;
}

/** Runs rounds until there is none any more; gives back what they came to together. */
async function repeat(
  { signal }: Runner,
  patienceMs: number,
  next: () => Promise<RunOutcome | null>,
): Promise<RunCounts> {
  const patience = new Patience(patienceMs);
  let counts: RunCounts = {};
  while (!signal.aborted) {
    const outcome = await patience.run(next);
    if (outcome === null) break;
    counts = addCounts(counts, outcome.counts);
  }
  return counts;
}

/** True when a listener has begun and has nothing to hear up to a number; its cursor may stay before what it does not hear. */
async function hasHeard({ name, hears }: ListenerJob, end: number): Promise<boolean> {
  const run = await findRun(name, standingRows.listener);
  if (run === null) return false;
  const cursor = Number(run.cursor);
  return (await waitingEvents(cursor, hears, end - cursor)).count === 0;
}
