import { addDays, calendarDate, calendarDay } from '../../kernel/clock.ts';
import type { RunningSpan } from './legalClock.ts';
import type { OfficeHours } from './officeHours.ts';
import type { WorkingCalendar } from './workingCalendar.ts';

/** By what the time of a rule is measured in one place. */
export interface Measure {
  readonly calendar: WorkingCalendar;
  /** When its office is open on a working day: hours change from a day on. */
  readonly hoursOn: (date: string) => OfficeHours;
}

/** Which time of a day counts: all of it, that of working days, or the hours of the office on those. */
export type Counting = 'ALL' | 'WORKING_DAYS' | 'WORKING_HOURS';

/** A piece of time from one moment to another, in milliseconds since 1970. */
interface Piece {
  readonly from: number;
  readonly to: number;
}

/**
 * The moment at which so much time (above 0) has counted in the spans; null when they end before. Throws UncoveredYear when it
 * would have to look into a year without a notice.
 */
export function momentAfter(
  spans: readonly RunningSpan[],
  budgetMs: number,
  counting: Counting,
  measure: Measure,
): Date | null {
  let left = budgetMs;
  for (const span of spans)
    for (const { from, to } of countedIn(span, counting, measure)) {
      if (to - from >= left) return new Date(from + left);
      left -= to - from;
    }
  return null;
}

function* countedIn(span: RunningSpan, counting: Counting, measure: Measure): Generator<Piece> {
  const from = span.from.getTime();
  const to = span.to?.getTime() ?? Infinity;
  if (from >= to) return;
  if (counting === 'ALL') {
    yield { from, to };
    return;
  }
  for (let date = calendarDate(span.from); ; date = addDays(date, 1)) {
    const day = calendarDay(date);
    if (day.from.getTime() >= to) return;
    if (!measure.calendar.isWorkingDay(date)) continue;
    for (const piece of counting === 'WORKING_DAYS'
      ? [day]
      : officeOn(date, measure.hoursOn(date))) {
      const start = Math.max(from, piece.from.getTime());
      const end = Math.min(to, piece.to.getTime());
      if (start < end) yield { from: start, to: end };
    }
  }
}

const officeOn = (date: string, hours: OfficeHours) =>
  hours.map(({ from, to }) => ({ from: at(date, from), to: at(date, to) }));

const at = (date: string, time: string): Date => new Date(`${date}T${time}:00.000+08:00`);
