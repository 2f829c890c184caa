import type { Clock } from '../src/kernel/clock.ts';
import type { RunCounts } from '../src/platform/jobRuns/jobRun.ts';

/** How runs are made: the clock, the lease, and a signal that asks to stop between two pieces of work. */
export interface Runner {
  readonly now: Clock;
  readonly leaseMs: number;
  readonly newId: () => string;
  readonly signal: AbortSignal;
}

/** What became of one run. */
export interface RunOutcome {
  readonly job: string;
  readonly date: string;
  /**
   * SUCCEEDED; FAILED (given back, tried again later); BUSY (somebody else has it, or nothing is left); NOT_OVER (the
   * store's clock says that the date has not ended); UNFINISHED (worked on a date that is not over, by hand); LOST (taken
   * over while we were away); STOPPED (given back because the process ends); IDLE (a job without dates that has nothing to do).
   */
  readonly state:
    'SUCCEEDED' | 'FAILED' | 'BUSY' | 'NOT_OVER' | 'UNFINISHED' | 'LOST' | 'STOPPED' | 'IDLE';
  readonly counts: RunCounts;
  /** What a person must look at. */
  readonly alarms: readonly string[];
  readonly error?: string;
}

const errorLengthMax = 2_000;

/** What is kept of an error with its run. */
export const sentenceOf = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(
    0,
    errorLengthMax,
  );
