import { createTask, type ScheduledTask } from 'node-cron';
import { faultOf, type Log } from '../src/platform/log.ts';
import type { Job } from './defineJob.ts';
import type { RunOutcome, Runner } from './runOutcome.ts';
import { runDueWork } from './runner.ts';

/** node-cron only says "look now": what is due is read from the store, so a lost ring costs 15 s and never a run. */
const dailyBell = '*/15 * * * * *';
const alarmsLogged = 20;

/** The bells of a process. */
export interface Bells {
  /** Stops ringing and waits for the rounds under way, at most `graceMs`; true when all of them ended. */
  stop(graceMs: number): Promise<boolean>;
}

/**
 * Rings for each job, at once (which catches up on what was missed) and then again and again; a round that is still under
 * way lets the ring pass. The runner's signal must be aborted before stop(), so that rounds end between two pieces of work.
 */
export function hangBells(jobs: readonly Job[], runner: Runner, log: Log): Bells {
  const rounds = new Map<string, Promise<void>>();
  const ring = (job: Job): void => {
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
      const inTime = await endsWithin(Promise.all(rounds.values()), graceMs);
      for (const job of jobs) if (job.kind === 'interval') await job.close?.();
      return inTime;
    },
  };
}

const bellOf = (job: Job, ring: (job: Job) => void): ScheduledTask =>
  createTask(
    job.kind === 'daily' ? dailyBell : `*/${String(job.everySeconds)} * * * * *`,
    () => {
      ring(job);
    },
    { name: job.name, timezone: 'Asia/Shanghai', suppressMissedWarning: true },
  );

async function runRound(job: Job, runner: Runner, log: Log): Promise<void> {
  try {
    for (const outcome of await runDueWork(job, runner)) tell(outcome, log);
  } catch (error) {
    log.error(
      { job: job.name, fault: faultOf(error) },
      'a round failed; the next bell tries again',
    );
  }
}

function tell({ state, alarms, error, ...run }: RunOutcome, log: Log): void {
  if (state === 'IDLE' || state === 'BUSY') return;
  const said = { ...run, state, ...(error === undefined ? {} : { error }) };
  if (alarms.length > 0)
    log.error({ ...said, alarms: alarms.slice(0, alarmsLogged) }, 'a promise does not hold');
  else if (state === 'FAILED') log.error(said, 'a run failed; it is tried again');
  else log.info(said, 'a run ended');
}

async function endsWithin(work: Promise<unknown>, limitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, limitMs);
  });
  const inTime = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return inTime;
}
