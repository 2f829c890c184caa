import { addDays, calendarDate } from '../src/kernel/clock.ts';

/** Missed dates further back than this are not run by themselves. */
export const windowDays = 31;
/** So many missed dates are written down at most; a platform that slept longer starts afresh. */
const notedDaysMax = 366;

/** The dates that have become due, oldest first. */
export interface DueDates {
  /** Within the window: each is run, in order. */
  readonly due: readonly string[];
  /** Missed for too long: written down for a person to decide. */
  readonly outOfWindow: readonly string[];
}

/** When a daily job is due and how far its first run reaches back. */
export interface Daily {
  readonly at: string;
  readonly firstDays: number;
}

/** The newest calendar date that is due at a moment: it has ended, and the job's time of day has come. */
export function newestDueDate({ at }: Daily, now: Date): string {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  const shifted = new Date(now.getTime() - (hours * 60 + minutes) * 60_000);
  return addDays(calendarDate(shifted), -1);
}

/** The first of the dates that are run by themselves at a moment. */
export const windowStart = (daily: Daily, now: Date): string =>
  addDays(newestDueDate(daily, now), 1 - windowDays);

/** Every due date since the last one that was written down; none is merged or left out. */
export function dueDates(daily: Daily, last: string | undefined, now: Date): DueDates {
  const newest = newestDueDate(daily, now);
  const first = last === undefined ? addDays(newest, 1 - daily.firstDays) : addDays(last, 1);
  const oldest = addDays(newest, 1 - notedDaysMax);
  const dates: string[] = [];
  for (let date = first > oldest ? first : oldest; date <= newest; date = addDays(date, 1))
    dates.push(date);
  const cut = Math.max(0, dates.length - windowDays);
  return { due: dates.slice(cut), outOfWindow: dates.slice(0, cut) };
}
