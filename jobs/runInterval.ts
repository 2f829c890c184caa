import { standingRows } from '../src/platform/jobRuns/jobRun.ts';
import type { IntervalJob } from './defineJob.ts';
import type { RunOutcome, Runner } from './runOutcome.ts';
import { runUnderLease } from './runUnderLease.ts';

/** Runs an interval job once if there is work and nobody else is at it. Writes nothing when there is none. */
export async function runInterval(job: IntervalJob, runner: Runner): Promise<RunOutcome> {
  const row = standingRows.interval;
  if (await job.hasWork(runner.now()))
    return runUnderLease(job.name, row, runner, (context) => job.run(context));
  return { job: job.name, date: row, state: 'IDLE', counts: {}, alarms: [] };
}
