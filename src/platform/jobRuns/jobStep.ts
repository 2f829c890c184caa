import type { Work } from '../../kernel/work.ts';
import type { RunCounts } from './jobRun.ts';

/** What a job gets to work with. */
export interface JobContext {
  readonly work: Work;
  /** The calendar date that the run is about, and its first moment and end (Asia/Shanghai). */
  readonly date: string;
  readonly from: Date;
  readonly to: Date;
  /** When the newest run of the job that succeeded was written down, before it began; undefined when none of the last 31 did. */
  readonly lastNotedAt?: Date;
  /** Says something that a person must look at: it is logged, kept with the outcome, and makes `npm run job` exit 1. */
  alarm(line: string): void;
  /** What was said so far. */
  readonly alarms: readonly string[];
}

/** One piece of work: where it stands in its list, and how to do it. Doing it twice must be the same as once. */
interface Item {
  readonly cursor: string;
  run(): Promise<RunCounts>;
}

/** A list of pieces of work in a stable order, read in batches. */
export interface Step {
  readonly name: string;
  /** The next pieces after a cursor, at most `limit`; fewer mean that the list ends there. */
  next(context: JobContext, after: string | undefined, limit: number): Promise<Item[]>;
}
