import { assert } from '../src/kernel/assert.ts';
import type { Work } from '../src/kernel/work.ts';
import type { RunCounts } from '../src/platform/jobRuns/jobRun.ts';

/** What a job gets to work with. */
export interface JobContext {
  readonly work: Work;
  /** The business date that the run is about, and its first moment and end (Asia/Shanghai). */
  readonly date: string;
  readonly from: Date;
  readonly to: Date;
  /** Says something that a person must look at: it is logged, kept with the outcome, and makes `npm run job` exit 1. */
  alarm(line: string): void;
  /** What was said so far. */
  readonly alarms: readonly string[];
}

/** One piece of work: where it stands in its list, and how to do it. Doing it twice must be the same as once. */
export interface Item {
  readonly cursor: string;
  run(): Promise<RunCounts>;
}

/** A list of pieces of work in a stable order, read in stretches. */
export interface Step {
  readonly name: string;
  /** The next pieces after a cursor, at most `limit`; fewer mean that the list ends there. */
  next(context: JobContext, after: string | undefined, limit: number): Promise<Item[]>;
}

/** A job that runs once for every business date after that date has ended. */
export interface DailyJob {
  readonly kind: 'daily';
  /** Letters and digits, the name of its file. */
  readonly name: string;
  /** One sentence for people. */
  readonly about: string;
  /** Time of day from which the date before is due, `HH:MM` in Asia/Shanghai. */
  readonly at: string;
  /** How many past dates the very first run reaches back. */
  readonly firstDays: number;
  readonly steps: readonly Step[];
  /** True when an interrupted run begins anew because what it found is only kept at its end. */
  readonly restarts?: boolean;
  /** Done once after the last piece of work. */
  finish?(context: JobContext, counts: RunCounts): Promise<RunCounts>;
  /** What is still missing after all the work; empty means that the run has succeeded. */
  missing(context: JobContext): Promise<string[]>;
}

/** A job that runs every few seconds while there is something to do. It leaves no row per run, only a lease. */
export interface IntervalJob {
  readonly kind: 'interval';
  readonly name: string;
  readonly about: string;
  readonly everySeconds: number;
  /** A cheap look whether there is anything to do. */
  hasWork(now: Date): Promise<boolean>;
  /** One round; `alarm` says what a person must look at, as that of a daily job does. */
  run(work: Work, alarm: JobContext['alarm']): Promise<RunCounts>;
  /** Gives back what the job opened for itself, when the process ends. */
  close?(): Promise<void>;
}

export type Job = DailyJob | IntervalJob;

const namePattern = /^[a-z][A-Za-z0-9]{2,39}$/u;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/u;

/** Checks a job's name and times (node-cron and the keys of job_runs take no `:`), and gives it back. */
export function defineJob<J extends Job>(job: J): J {
  assert(namePattern.test(job.name), `a job's name is letters and digits: ${job.name}`);
  if (job.kind === 'daily') {
    assert(timePattern.test(job.at), `${job.name} is due at HH:MM`);
    assert(job.firstDays >= 1 && job.firstDays <= 31, `${job.name} reaches back 1 to 31 days`);
  } else
    assert(
      Number.isInteger(job.everySeconds) &&
        job.everySeconds >= 1 &&
        60 % job.everySeconds === 0 &&
        job.everySeconds <= 30,
      `${job.name} runs every 1 to 30 seconds, evenly within a minute`,
    );
  return job;
}
