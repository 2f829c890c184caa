import { present } from '../../kernel/assert.ts';
import { addDays, calendarDate, calendarDay } from '../../kernel/clock.ts';
import type { Random } from './random.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** The moment of a calendar date at an hour (with its fraction) in China. */
export const momentOf = (date: string, hour: number): Date =>
  new Date(calendarDay(date).from.getTime() + Math.round(hour * 60) * 60_000);

/** Month of a calendar date, 1 to 12. */
export const monthOf = (date: string): number => Number(date.slice(5, 7));

/** Day of the week of a calendar date: 0 is Sunday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
});

const isFirstDay = (date: string): boolean => {
  const parts = lunar.formatToParts(momentOf(date, 12));
  const valueOf = (type: string) => parts.find((part) => part.type === type)?.value;
  return valueOf('month') === '1' && valueOf('day') === '1';
};

const festivals = new Map<string, string>();

/** The date on which Spring Festival begins in a year: the first day of the first lunar month, from 20 January to 21 February. */
function springFestivalOf(year: string): string {
  const known = festivals.get(year);
  if (known !== undefined) return known;
  const days = Array.from({ length: 34 }, (_, i) => addDays(`${year}-01-20`, i));
  const found = present(days.find(isFirstDay), 'Spring Festival');
  festivals.set(year, found);
  return found;
}

/** Whether a date is one of the 35 days before Spring Festival. */
export function isBeforeFestival(date: string): boolean {
  const year = Number(date.slice(0, 4));
  return [year, year + 1]
    .map((one) => springFestivalOf(String(one)))
    .some((festival) => date < festival && date >= addDays(festival, -35));
}

const isWorkday = (date: string): boolean => {
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6 && !isFestivalWeek(date);
};

/** Nobody works in the first seven days of the lunar year. */
function isFestivalWeek(date: string): boolean {
  const festival = springFestivalOf(date.slice(0, 4));
  return date >= festival && date < addDays(festival, 7);
}

/** The office is open from half past eight to half past five, with an hour and a half at noon. */
const officeSpans = [
  [8.5, 11.5],
  [13.5, 17.3],
] as const;

/** A moment in office hours, so many days (with their fraction) after another or at the first chance then. */
export function officeTimeAfter(at: Date, days: number, random: Random): Date {
  const earliest = new Date(at.getTime() + days * dayMs);
  for (let date = calendarDate(earliest); ; date = addDays(date, 1)) {
    if (!isWorkday(date)) continue;
    const spans = officeSpans.map(([from, to]) => ({
      from: Math.max(momentOf(date, from).getTime(), earliest.getTime()),
      to: momentOf(date, to).getTime(),
    }));
    const open = spans.filter(({ from, to }) => from < to);
    if (open.length === 0) continue;
    const { from, to } = present(open[0], 'an open hour');
    // Who comes to it takes it up soon: within an hour and a half.
    const until = Math.min(to, from + 1.5 * hourMs);
    return new Date(Math.floor((from + random.next() * (until - from)) / 1_000) * 1_000);
  }
}

/** So many days, hours or minutes later, as fractions of a day. */
export const later = (at: Date, days: number): Date =>
  new Date(at.getTime() + Math.round(days * 1_440) * 60_000);
