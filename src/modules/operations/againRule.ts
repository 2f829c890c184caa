import type { JobRun } from '../../platform/jobRuns/jobRun.ts';
import { isAskedFor, standingRows } from '../../platform/jobRuns/jobRun.ts';

/** Why a run is not done again now; undefined where it can be asked for. */
export type NotAgain = 'run_running' | 'run_complete' | 'run_waiting';

/** Whether a row is a run over a calendar date, not the standing row of a job that has none. */
export const hasDate = ({ date }: Pick<JobRun, 'date'>): boolean =>
  !Object.values<string>(standingRows).includes(date);

/**
 * Only what failed or was missed is run again: what is complete would change nothing, what runs has to end first, and what was not tried
 * yet begins by itself. One that was asked for already waits for a worker.
 */
export function notAgain(run: JobRun): NotAgain | undefined {
  if (run.state === 'SUCCEEDED') return 'run_complete';
  if (run.state === 'RUNNING') return 'run_running';
  if (run.state === 'OUT_OF_WINDOW') return undefined;
  return run.attempts === 0 || isAskedFor(run) ? 'run_waiting' : undefined;
}
