import { badInput } from '../../kernel/appError.ts';
import { addDays, isCalendarDate } from '../../kernel/clock.ts';
import { checkText, isBlank } from '../../kernel/text.ts';
import { limits } from './calendar.limits.ts';

/** One date on which a notice departs from the week: a day off with the holiday it belongs to, or a Saturday or Sunday that is worked (调休). */
export interface MovedDay {
  readonly date: string;
  readonly kind: 'OFF' | 'WORKED';
  readonly name: string;
}

/** What one notice of the State Council's General Office says of a year: all that differs from Monday to Friday. */
export interface WorkYear {
  readonly year: number;
  /** The notice: who gave it and under which number. */
  readonly source: string;
  readonly days: readonly MovedDay[];
}

/**
 * The fewest days off of a year: its public holidays (全国年节及纪念日放假办法 Art 2: 11 days until 2024, 13 since 2025). A notice
 * that names fewer has lost some rows.
 */
const daysOffMin = (year: number): number => (year >= 2025 ? 13 : 11);

const daysOffMax = 60;

/** Saturday or Sunday, by the date alone. */
export const isWeekend = (date: string): boolean => {
  const day = new Date(`${date}T00:00:00.000Z`).getUTCDay();
  return day === 0 || day === 6;
};

/**
 * A year's notice that holds together: dates that exist and belong to it (from the last week of the year before, where New Year's
 * holiday may begin), each once, worked days on a weekend. Throws BAD_INPUT with the first that does not.
 */
export function checkedWorkYear({ year, source, days }: WorkYear): WorkYear {
  const { min, max } = limits.workYear;
  if (!Number.isInteger(year) || year < min || year > max)
    throw badInput(
      'year',
      'not_a_year',
      `A year lies between ${String(min)} and ${String(max)}.`,
      max,
    );
  checkDays(year, days);
  const off = days.filter(({ kind }) => kind === 'OFF').length;
  if (off < daysOffMin(year) || off > daysOffMax)
    throw badDay('days_off_count', `${String(off)} days off cannot be: rows are missing.`);
  return {
    year,
    source: checkText('source', source, limits.workYearSource),
    days: [...days].sort((a, b) => (a.date < b.date ? -1 : 1)),
  };
}

/** Each day by itself: it exists, belongs to the year, is there once, is no weekday that is worked anyway, and has a name. */
function checkDays(year: number, days: readonly MovedDay[]): void {
  const from = addDays(`${String(year)}-01-01`, -7);
  const until = `${String(year)}-12-31`;
  const seen = new Set<string>();
  for (const { date, kind, name } of days) {
    if (!isCalendarDate(date)) throw badDay('not_a_date', `${date} is no date.`);
    if (date < from || date > until) throw badDay('other_year', `${date} lies in another year.`);
    if (seen.has(date)) throw badDay('date_twice', `${date} is there twice.`);
    seen.add(date);
    if (kind === 'WORKED' && !isWeekend(date))
      throw badDay('worked_weekday', `${date} is no Saturday or Sunday: it is worked anyway.`);
    if (isBlank(name)) throw badDay('holiday_unnamed', `${date} has no holiday's name.`);
  }
}

const badDay = (
  reason:
    | 'not_a_date'
    | 'other_year'
    | 'date_twice'
    | 'worked_weekday'
    | 'holiday_unnamed'
    | 'days_off_count',
  message: string,
) => badInput('file', reason, message);
