import { addDays } from '../../kernel/clock.ts';
import { AppError } from '../../kernel/appError.ts';
import { isWeekend, type WorkYear } from './workYear.ts';

/** Which dates are worked in mainland China. */
export interface WorkingCalendar {
  /** Whether a date is worked. Throws UncoveredYear where no notice is known for its year: nothing is guessed. */
  isWorkingDay(date: string): boolean;
  /** The years that are covered, in order. */
  readonly years: readonly number[];
}

/** The calendar has no notice for a year: UNAVAILABLE, with the year. It is added by an administrator, from the notice. */
export class UncoveredYear extends AppError {
  readonly year: number;

  constructor(year: number) {
    super('UNAVAILABLE', `The working calendar does not cover ${String(year)} yet.`, {
      reason: 'calendar_uncovered',
      limit: year,
    });
    this.name = 'UncoveredYear';
    this.year = year;
  }
}

/** The calendar of these notices. Of two that speak of one date (a New Year's holiday that begins in December) the later year's holds. */
export function workingCalendarOf(notices: readonly WorkYear[]): WorkingCalendar {
  const years = [...new Set(notices.map(({ year }) => year))].sort((a, b) => a - b);
  const covered = new Set(years);
  const moved = new Map(
    [...notices]
      .sort((a, b) => a.year - b.year)
      .flatMap(({ days }) => days.map(({ date, kind }) => [date, kind === 'WORKED'] as const)),
  );
  return {
    years,
    isWorkingDay: (date) => {
      const year = Number(date.slice(0, 4));
      if (!covered.has(year)) throw new UncoveredYear(year);
      return moved.get(date) ?? !isWeekend(date);
    },
  };
}

/** The first date that is worked, from this one on. */
export function workedFrom(calendar: WorkingCalendar, date: string): string {
  let day = date;
  while (!calendar.isWorkingDay(day)) day = addDays(day, 1);
  return day;
}
