import { calendarDate } from '../../../src/kernel/clock.ts';
import type { DeadlineRule } from '../../../src/modules/calendar/deadlineRule.ts';
import type { ClockSegment } from '../../../src/modules/calendar/legalClock.ts';
import type { WorkingCalendar } from '../../../src/modules/calendar/workingCalendar.ts';

const minuteMs = 60_000;
const dayMinutes = 1_440;
const chinaMinutes = 480;

/** Minute `m` since 1970, as people in China would number it: day, and minute of the day. */
const dayOf = (m: number): number => Math.floor((m + chinaMinutes) / dayMinutes);
const minuteOfDay = (m: number): number => (m + chinaMinutes) % dayMinutes;

const officeMinutes = (m: number): boolean => (m >= 510 && m < 720) || (m >= 810 && m < 1_050);

/**
 * A slow reference for `dueOf`: a person with a watch who counts minute by minute and knows nothing else. Null while the clock stands
 * still for ever before its end. Understands rules in hours, working hours, days and working days; all moments in whole minutes.
 */
export function slowDue(
  rule: Pick<DeadlineRule, 'unit' | 'limit' | 'endsOnRestDays'>,
  segments: readonly ClockSegment[],
  calendar: WorkingCalendar,
): Date | null {
  const worked = new Map<number, boolean>();
  const isWorked = (m: number): boolean => {
    const day = dayOf(m);
    const known = worked.get(day) ?? calendar.isWorkingDay(calendarDate(new Date(m * minuteMs)));
    worked.set(day, known);
    return known;
  };
  const inDays = rule.unit === 'CALENDAR_DAY' || rule.unit === 'WORKING_DAY';
  const wanted = rule.limit * (inDays ? dayMinutes : 60);
  const start = minuteOf(segments[0]);
  const counts = (m: number): boolean => {
    if (inDays && dayOf(m) === dayOf(start)) return false;
    if (rule.unit === 'WORKING_DAY') return isWorked(m);
    return rule.unit !== 'WORKING_HOUR' || (isWorked(m) && officeMinutes(minuteOfDay(m)));
  };
  let [used, at] = [0, 0];
  for (let m = start; ; m += 1) {
    while (at + 1 < segments.length && minuteOf(segments[at + 1]) <= m) at += 1;
    const runs = segments[at]?.state === 'RUNNING';
    if (!runs && at === segments.length - 1) return null;
    if (runs && counts(m)) used += 1;
    if (used === wanted) return settled(m + 1, rule, inDays, isWorked);
  }
}

const minuteOf = (segment: ClockSegment | undefined): number =>
  (segment?.since.getTime() ?? 0) / minuteMs;

function settled(
  end: number,
  { unit, endsOnRestDays }: Pick<DeadlineRule, 'unit' | 'endsOnRestDays'>,
  inDays: boolean,
  isWorked: (m: number) => boolean,
): Date {
  let m = end;
  if (inDays) while (minuteOfDay(m) !== 0) m += 1;
  if (unit === 'CALENDAR_DAY' && endsOnRestDays !== true) while (!isWorked(m - 1)) m += dayMinutes;
  return new Date(m * minuteMs);
}
