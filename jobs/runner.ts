import { randomId } from '../src/kernel/id.ts';
import type { PolledJob } from './defineJob.ts';
import { runInterval } from './runInterval.ts';
import { listenerRounds } from './runListener.ts';
import type { RunOutcome, Runner } from './runOutcome.ts';

/**
 * How long a claim holds without a heartbeat. With a trigger every 15 s, a killed worker's run is taken over within 45 s
 * (75 s are the most that we promise, docs/decisions/0006).
 */
export const leaseMs = 30_000;

/** A runner on the system's clock. */
export const systemRunner = (signal: AbortSignal): Runner => ({
  now: () => new Date(),
  leaseMs,
  newId: randomId,
  signal,
});

/** The rounds of a job without dates in one process: each does all that there is to do, unless somebody else is at it. */
export const roundsOf = (job: PolledJob, runner: Runner): (() => Promise<RunOutcome>) =>
  job.kind === 'interval' ? () => runInterval(job, runner) : listenerRounds(job, runner);
