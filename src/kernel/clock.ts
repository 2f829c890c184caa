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
