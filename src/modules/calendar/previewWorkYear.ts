import { addDays } from '../../kernel/clock.ts';
import type { Work } from '../../kernel/work.ts';
import { changedDays, emptyYear, holdingOf, type DayChange } from './keptWorkYear.ts';
import { countClocksLacking } from './legalClock.store.ts';
import { readNotice, type SetWorkYearInput } from './setWorkYear.ts';
import { findWorkYear } from './workYear.store.ts';
import { workingCalendarOf } from './workingCalendar.ts';
import type { MovedDay } from './workYear.ts';

/** What adding a notice would change. */
export interface WorkYearPreview {
  readonly days: MovedDay[];
  readonly changes: DayChange[];
  /** Of 1 January to 31 December. */
  readonly workingDays: number;
  /** How many notices were added for the year so far. */
  readonly version: number;
  /** How many clocks wait for it. */
  readonly waiting: number;
}

/** Looks what a notice's file would change, and keeps nothing. Refuses as `setWorkYear` does. */
export async function previewWorkYear(
  work: Work,
  asked: Omit<SetWorkYearInput, 'version'>,
): Promise<WorkYearPreview> {
  const notice = readNotice(work, asked);
  const found = (await findWorkYear(asked.year)) ?? emptyYear(asked.year);
  const calendar = workingCalendarOf([notice]);
  const first = `${String(asked.year)}-01-01`;
  const year = Array.from({ length: 366 }, (_, day) => addDays(first, day));
  return {
    days: [...notice.days],
    changes: [...changedDays(holdingOf(found), notice)],
    workingDays: year.filter(
      (date) => date.startsWith(String(asked.year)) && calendar.isWorkingDay(date),
    ).length,
    version: found.version,
    waiting: await countClocksLacking(asked.year),
  };
}
