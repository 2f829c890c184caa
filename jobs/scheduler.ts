import { createTask, type ScheduledTask } from 'node-cron';
import type { Log } from '../src/platform/log.ts';
import { clockWatch, systemClocks, type Clocks } from './clockWatch.ts';
import type { DailyJob } from './defineJob.ts';
import { endsWithin } from './endsWithin.ts';
import { runOpenDates } from './runDaily.ts';
import type { Runner } from './runOutcome.ts';
import { tellFault, tellOutcome } from './tellOutcome.ts';

/** node-cron only says "look now": what is due is read from the store, so a lost trigger costs 15 s and never a run. */
const dailySchedule = '*/15 * * * * *';
/** How often the clocks are compared; timers go by the machine's clock, whatever happens to the one on the wall. */
const heartbeatMs = 5_000;

/** The schedules of a process's nightly jobs. */
export interface Scheduler {
  /** Triggers nothing more and waits for the rounds under way, at most `graceMs`; true when all of them ended. */
  stop(graceMs: number): Promise<boolean>;
}

/** What a scheduler heeds beside its jobs; the clocks are for tests. */
export interface SchedulerOptions {
  /** While true nothing new begins: what is due waits, and is caught up on later. */
  readonly isPaused?: () => boolean;
  readonly clocks?: Clocks;
  readonly heartbeatMs?: number;
  /** A pattern of node-cron; every 15 s when absent. */
  readonly schedule?: string;
}

/**
 * Triggers each job at once (which catches up on what was missed) and then again and again; a round that is still under way lets
 * the trigger pass. When the wall clock was set, every schedule begins anew and every job is triggered: node-cron alone is silent for
 * as long as a clock was set back. The runner's signal must be aborted before stop(), so that rounds end between two pieces of work.
 */
export function startScheduler(
  jobs: readonly DailyJob[],
  runner: Runner,
  log: Log,
  options: SchedulerOptions = {},
): Scheduler {
  const rounds = new Map<string, Promise<void>>();
  const trigger = (job: DailyJob): void => {
    if (rounds.has(job.name) || runner.signal.aborted || options.isPaused?.() === true) return;
    const round = runRound(job, runner, log).finally(() => rounds.delete(job.name));
    rounds.set(job.name, round);
  };
  let tasks: readonly ScheduledTask[] = [];
  const disarm = (): void => {
    for (const task of tasks) void task.destroy();
  };
  const arm = (): void => {
    disarm();
    tasks = jobs.map((job) => taskOf(job, options.schedule ?? dailySchedule, trigger));
    for (const task of tasks) void task.start();
    for (const job of jobs) trigger(job);
  };
  const movedMs = clockWatch(options.clocks ?? systemClocks);
  const heartbeat = setInterval(() => {
    const moved = movedMs();
    if (moved === 0) return;
    log.warn({ movedMs: Math.round(moved) }, 'the clock was set; every schedule begins anew');
    arm();
  }, options.heartbeatMs ?? heartbeatMs);
  arm();
  return {
    stop: async (graceMs) => {
      clearInterval(heartbeat);
      disarm();
      return endsWithin(Promise.all(rounds.values()), graceMs);
    },
  };
}

const taskOf = (job: DailyJob, schedule: string, trigger: (job: DailyJob) => void): ScheduledTask =>
  createTask(
    schedule,
    () => {
      trigger(job);
    },
    { name: job.name, suppressMissedWarning: true },
  );

async function runRound(job: DailyJob, runner: Runner, log: Log): Promise<void> {
  try {
    for (const outcome of await runOpenDates(job, runner)) tellOutcome(outcome, log);
  } catch (error) {
    tellFault(job.name, error, log);
  }
}
