/** A source of the present moment; production passes the system's, tests pass their own. */
export type Clock = () => Date;

const chinaOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The calendar date (`YYYY-MM-DD`, Asia/Shanghai) of a moment. China has had one zone, UTC+8, and no summer time since 1991. */
export const calendarDate = (at: Date): string =>
  new Date(at.getTime() + chinaOffsetMs).toISOString().slice(0, 10);

/** First moment (inclusive) and end (exclusive) of a calendar date. Throws RangeError on a date that does not exist. */
export const calendarDay = (date: string): { from: Date; to: Date } => {
  const start = Date.parse(`${date}T00:00:00.000+08:00`);
  if (Number.isNaN(start) || calendarDate(new Date(start)) !== date)
    throw new RangeError(`not a date: ${date}`);
  return { from: new Date(start), to: new Date(start + dayMs) };
};

/** The calendar date so many days after (or before, if negative) another. */
export const addDays = (date: string, days: number): string =>
  calendarDate(new Date(calendarDay(date).from.getTime() + days * dayMs));

/** True for a date that exists, written `YYYY-MM-DD`. */
export function isCalendarDate(date: string): boolean {
  try {
    return calendarDay(date).from < calendarDay(date).to;
  } catch {
    return false;
  }
}

/**
 * The corresponding day so many months after a date, or the last day of that month where it has none (民法典 Art 202): one month
 * after 2026-01-31 is 2026-02-28.
 */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const target = new Date(Date.UTC(year, month - 1 + months, Math.min(day, last)));
  return target.toISOString().slice(0, 10);
}
