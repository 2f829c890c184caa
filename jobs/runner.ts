import { randomId } from '../src/kernel/id.ts';
import type { Job } from './defineJob.ts';
import { runInterval } from './runInterval.ts';
import { runOpenDates } from './runDaily.ts';
import type { RunOutcome, Runner } from './runOutcome.ts';

/**
 * How long a claim holds without a heartbeat. With a bell every 15 s, a killed worker's run is taken over within 45 s
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

/** Runs what is due of a job: every open date of a daily one, one round of an interval one. May be called at any time. */
export const runDueWork = async (job: Job, runner: Runner): Promise<RunOutcome[]> =>
  job.kind === 'daily' ? runOpenDates(job, runner) : [await runInterval(job, runner)];
