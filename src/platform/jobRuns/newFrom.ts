import type { JobContext } from './jobStep.ts';

const sunday = 0;
/** Moments are those at which a run began that may have written for hours, and workers' clocks differ. */
const overlapMs = 86_400_000;

/**
 * The moment from which on what was written is new to a nightly check: a day before the last check that succeeded was written down.
 * Undefined when all there is must be looked at: in the run about a Sunday, and when no check of the last month succeeded.
 */
export function newFrom({ date, lastNotedAt }: Pick<JobContext, 'date' | 'lastNotedAt'>) {
  if (lastNotedAt === undefined || new Date(date).getUTCDay() === sunday) return undefined;
  return new Date(lastNotedAt.getTime() - overlapMs);
}
