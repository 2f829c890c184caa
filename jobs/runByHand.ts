import { addDays, calendarDate, calendarDay } from '../src/kernel/clock.ts';
import { noteRun } from '../src/platform/jobRuns/jobRun.store.ts';
import type { DailyJob, Job } from './defineJob.ts';
import { noteDueDates, runDate, runOpenDates, runUnfinishedDate } from './runDaily.ts';
import type { RunOutcome, Runner } from './runOutcome.ts';
import { roundsOf } from './runner.ts';

/**
 * Runs a job now, because a person asks. Without a date a daily job does all that is due and then what there is of today;
 * with a date it does that date, also when it has succeeded before (which then changes nothing). A date that is not over
 * is worked on without being ticked off, so the night still comes for the rest of it.
 */
export async function runByHand(job: Job, date: string | undefined, runner: Runner) {
  if (job.kind !== 'daily') return [await roundsOf(job, runner)()];
  const today = calendarDate(runner.now());
  if (date === undefined) {
    const due = await runOpenDates(job, runner);
    return [...due, await runUnfinishedDate(job, today, runner)];
  }
  if (date >= today) return [await runUnfinishedDate(job, date, runner)];
  return [await runPastDate(job, date, runner)];
}

/** True for a date that can be run: it exists, is not in the future, and lies within ten years. */
export function isRunnableDate(date: string, now: Date): boolean {
  try {
    calendarDay(date);
  } catch {
    return false;
  }
  const today = calendarDate(now);
  return date <= today && date > addDays(today, -3_653);
}

async function runPastDate(job: DailyJob, date: string, runner: Runner): Promise<RunOutcome> {
  const now = runner.now();
  await noteDueDates(job, now);
  await noteRun(job.name, date, now);
  return runDate(job, date, runner, true);
}
