import { assert } from '../src/kernel/assert.ts';
import type { Work } from '../src/kernel/work.ts';
import type { NumberedEvent } from '../src/platform/events/domainEvent.ts';
import type { RunCounts } from '../src/platform/jobRuns/jobRun.ts';
import type { JobContext, Step } from '../src/platform/jobRuns/jobStep.ts';

/** A job that runs once for every calendar date after that date has ended. */
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

/** What a job without dates gets to work with: it runs under a lease that carries a cursor. */
export interface LeasedContext {
  readonly work: Work;
  /** How far the work had come when the lease was claimed; null at the very first time. */
  readonly cursor: string | null;
  /** Called before each piece of work; throws when the lease is gone or the process ends. */
  readonly confirm: () => Promise<void>;
  /** Keeps the cursor now, so that another could go on from it; throws when the lease is gone. */
  readonly save: (cursor: string) => Promise<void>;
  /** Keeps the cursor with the end of the run, in the same write. */
  readonly reach: (cursor: string) => void;
  readonly alarm: JobContext['alarm'];
}

/** A job that looks again and again whether there is anything to do. It leaves no row per run, only a lease and a cursor. */
export interface IntervalJob {
  readonly kind: 'interval';
  readonly name: string;
  readonly about: string;
  readonly everyMs: number;
  /** A cheap look whether there is anything to do. */
  hasWork(now: Date): Promise<boolean>;
  /** One round, until nothing is left to do. */
  run(context: LeasedContext): Promise<RunCounts>;
}

/** What became of a batch of events. */
export interface HandledEvents {
  readonly counts: RunCounts;
  /** Events on which the listener failed while it is well itself, and why; the others of the batch are done. */
  readonly failed?: readonly { readonly event: NumberedEvent; readonly reason: string }[];
}

/** A job that hears of what has happened, in order, each event at least once. It leaves no row per run, only a lease and a cursor. */
export interface ListenerJob {
  readonly kind: 'listener';
  readonly name: string;
  readonly about: string;
  /** The types of events that it hears. */
  readonly hears: readonly string[];
  /** Where it begins when it is new: at the first event there is, or with what happens from then on. */
  readonly startsAt: 'first' | 'now';
  /** Makes ready what every event needs; that it fails is no event's fault. */
  open?(): Promise<void>;
  /** Handles a batch; again must be the same as once. What it throws is the fault of one of the events, unless it passes by itself. */
  handle(work: Work, events: readonly NumberedEvent[]): Promise<HandledEvents>;
  /** Gives back what was opened, when the process ends. */
  close?(): Promise<void>;
}

/** The jobs without dates: they are polled. */
export type PolledJob = IntervalJob | ListenerJob;

export type Job = DailyJob | PolledJob;

const namePattern = /^[a-z][A-Za-z0-9]{2,39}$/u;
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/u;

/** Checks a job's name and times (the keys of job_runs take no `:`), and gives it back. */
export function defineJob<J extends Job>(job: J): J {
  assert(namePattern.test(job.name), `a job's name is letters and digits: ${job.name}`);
  if (job.kind === 'daily') {
    assert(timePattern.test(job.at), `${job.name} is due at HH:MM`);
    assert(job.firstDays >= 1 && job.firstDays <= 31, `${job.name} reaches back 1 to 31 days`);
  } else if (job.kind === 'interval')
    assert(job.everyMs >= 100 && job.everyMs <= 60_000, `${job.name} looks every 100 ms to 60 s`);
  else assert(job.hears.length > 0, `${job.name} hears something`);
  return job;
}
