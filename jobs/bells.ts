import { createTask, type ScheduledTask } from 'node-cron';
import type { Log } from '../src/platform/log.ts';
import type { DailyJob } from './defineJob.ts';
import { endsWithin } from './endsWithin.ts';
import { runOpenDates } from './runDaily.ts';
import type { Runner } from './runOutcome.ts';
import { tellFault, tellOutcome } from './tellOutcome.ts';

/** node-cron only says "look now": what is due is read from the store, so a lost ring costs 15 s and never a run. */
const dailyBell = '*/15 * * * * *';

/** The bells of a process. */
export interface Bells {
  /** Stops ringing and waits for the rounds under way, at most `graceMs`; true when all of them ended. */
  stop(graceMs: number): Promise<boolean>;
}

/**
 * Rings for each job, at once (which catches up on what was missed) and then again and again; a round that is still under
 * way lets the ring pass. The runner's signal must be aborted before stop(), so that rounds end between two pieces of work.
 */
export function hangBells(jobs: readonly DailyJob[], runner: Runner, log: Log): Bells {
  const rounds = new Map<string, Promise<void>>();
  const ring = (job: DailyJob): void => {
    if (rounds.has(job.name) || runner.signal.aborted) return;
    const round = runRound(job, runner, log).finally(() => rounds.delete(job.name));
    rounds.set(job.name, round);
  };
  const tasks = jobs.map((job) => bellOf(job, ring));
  for (const task of tasks) void task.start();
  for (const job of jobs) ring(job);
  return {
    stop: async (graceMs) => {
      for (const task of tasks) void task.destroy();
      return endsWithin(Promise.all(rounds.values()), graceMs);
    },
  };
}

const bellOf = (job: DailyJob, ring: (job: DailyJob) => void): ScheduledTask =>
  createTask(
    dailyBell,
    () => {
      ring(job);
    },
    { name: job.name, timezone: 'Asia/Shanghai', suppressMissedWarning: true },
  );

async function runRound(job: DailyJob, runner: Runner, log: Log): Promise<void> {
  try {
    for (const outcome of await runOpenDates(job, runner)) tellOutcome(outcome, log);
  } catch (error) {
    tellFault(job.name, error, log);
  }
}
