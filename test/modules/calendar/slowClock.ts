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

/** Hours that a person wrote down: from the start of a day (numbered since 1970), for an area or the one around it, as minutes of the day. */
export interface NotedHours {
  readonly fromDay: number;
  readonly isOwn: boolean;
  readonly spans: readonly (readonly [from: number, to: number])[];
}

const usualSpans: NotedHours['spans'] = [
  [510, 720],
  [810, 1_050],
];

/** What holds on a day: the last note of the own area, else of the one around it; where that says nothing, or there is none, the next. */
function spansOn(noted: readonly NotedHours[], day: number): NotedHours['spans'] {
  for (const isOwn of [true, false]) {
    let held: NotedHours | undefined;
    for (const note of noted)
      if (note.isOwn === isOwn && note.fromDay <= day && !(held && held.fromDay > note.fromDay))
        held = note;
    if (held !== undefined && held.spans.length > 0) return held.spans;
  }
  return usualSpans;
}

const isOpen = (noted: readonly NotedHours[], m: number): boolean =>
  spansOn(noted, dayOf(m)).some(([from, to]) => minuteOfDay(m) >= from && minuteOfDay(m) < to);

type Look = (m: number) => boolean;

/** Whether a minute lies on a working day; each day is looked up once. */
function workedBy(calendar: WorkingCalendar): Look {
  const worked = new Map<number, boolean>();
  return (m) => {
    const day = dayOf(m);
    const known = worked.get(day) ?? calendar.isWorkingDay(calendarDate(new Date(m * minuteMs)));
    worked.set(day, known);
    return known;
  };
}

/** Whether a minute counts, by the unit; of days the first one does not. */
function lookOf(
  unit: DeadlineRule['unit'],
  isWorked: Look,
  firstDay: number,
  noted: readonly NotedHours[],
): Look {
  const looks: Readonly<Partial<Record<DeadlineRule['unit'], Look>>> = {
    CALENDAR_DAY: (m) => dayOf(m) !== firstDay,
    WORKING_DAY: (m) => dayOf(m) !== firstDay && isWorked(m),
    WORKING_HOUR: (m) => isWorked(m) && isOpen(noted, m),
  };
  return looks[unit] ?? (() => true);
}

/**
 * A slow reference for `dueOf`: a person with a watch who counts minute by minute and knows nothing else. Null while the clock stands
 * still for ever before its end. Understands rules in hours, working hours, days and working days; all moments in whole minutes.
 */
export function slowDue(
  rule: Pick<DeadlineRule, 'unit' | 'limit' | 'endsOnRestDays'>,
  segments: readonly ClockSegment[],
  calendar: WorkingCalendar,
  noted: readonly NotedHours[],
): Date | null {
  const isWorked = workedBy(calendar);
  const inDays = rule.unit === 'CALENDAR_DAY' || rule.unit === 'WORKING_DAY';
  const wanted = rule.limit * (inDays ? dayMinutes : 60);
  const start = minuteOf(segments[0]);
  const counts = lookOf(rule.unit, isWorked, dayOf(start), noted);
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
