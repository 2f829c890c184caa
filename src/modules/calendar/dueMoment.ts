import { addMonths, calendarDate, calendarDay } from '../../kernel/clock.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { momentAfter, type Counting, type Measure } from './countedTime.ts';
import type { DeadlineRule, DeadlineUnit } from './deadlineRule.ts';
import { runningSpans, type ClockSegment, type RunningSpan } from './legalClock.ts';
import { UncoveredYear, workedFrom } from './workingCalendar.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** When a clock ends: a moment; not before the calendar has a year's notice; or not at all while it stands still. */
export interface Due {
  /** The end, exclusive: 24:00 of the last day where days are counted (民法典 Art 203). */
  readonly at?: Date;
  /** When a share of the time is over. */
  readonly warnAt?: Date;
  /** The year whose notice is needed before the end can be said. */
  readonly lacksYear?: number;
}

/** The share of the time after which whoever is in charge is warned. */
const warnShare = 0.8;

interface Budget {
  readonly ms: number;
  readonly counting: Counting;
  /** Before this moment nothing counts. */
  readonly from: Date;
  /** Whether it ends with a whole day. */
  readonly inDays: boolean;
}

const unitMs: Readonly<Record<Exclude<DeadlineUnit, 'MONTH'>, number>> = {
  SECOND: 1_000,
  MINUTE: minuteMs,
  HOUR: 60 * minuteMs,
  WORKING_HOUR: 60 * minuteMs,
  CALENDAR_DAY: dayMs,
  WORKING_DAY: dayMs,
};

const countings: Readonly<Partial<Record<DeadlineUnit, Counting>>> = {
  WORKING_HOUR: 'WORKING_HOURS',
  WORKING_DAY: 'WORKING_DAYS',
};

/**
 * The end of a clock that began under a rule. Hours run from the moment; of days and months the first one is the day after (民法典
 * Art 201), a month ends on the corresponding day or the last of its month (Art 202), the last day lasts until 24:00 and moves to
 * the next working day where it is none (Art 203). A pause adds the time that it took; a day that has begun is given whole.
 */
export const dueOf = (
  rule: DeadlineRule,
  segments: readonly ClockSegment[],
  measure: Measure,
): Due => {
  const [first] = segments;
  if (first === undefined) return {};
  const budget = budgetOf(rule, first.since);
  const movesOn = budget.inDays && rule.unit !== 'WORKING_DAY' && rule.endsOnRestDays !== true;
  return dueWithin(segments, budget, measure, (end) => {
    if (!budget.inDays) return end;
    const last = calendarDate(new Date(end.getTime() - 1));
    return calendarDay(movesOn ? workedFrom(measure.calendar, last) : last).to;
  });
};

/** The end of an agreed day; what the sides have agreed is not moved (民法典 Art 204). */
export const dueOnAgreedDay = (
  day: string,
  segments: readonly ClockSegment[],
  measure: Measure,
): Due => {
  const [first] = segments;
  if (first === undefined) return {};
  const { to } = calendarDay(day);
  const ms = to.getTime() - first.since.getTime();
  const budget: Budget = { ms, counting: 'ALL', from: first.since, inDays: false };
  return dueWithin(segments, budget, measure, (end) => end);
};

function dueWithin(
  segments: readonly ClockSegment[],
  budget: Budget,
  measure: Measure,
  settle: (end: Date) => Date,
): Due {
  const spans = runningSpans(segments).flatMap((span) => after(span, budget.from));
  try {
    const end = momentAfter(spans, budget.ms, budget.counting, measure);
    if (end === null) return {};
    const warnAt = momentAfter(spans, budget.ms * warnShare, budget.counting, measure);
    return { at: settle(end), ...definedFields({ warnAt: warnAt ?? undefined }) };
  } catch (error) {
    if (error instanceof UncoveredYear) return { lacksYear: error.year };
    throw error;
  }
}

function budgetOf({ unit, limit }: DeadlineRule, start: Date): Budget {
  const startDate = calendarDate(start);
  const dayAfter = calendarDay(startDate).to;
  if (unit === 'MONTH') {
    const { to } = calendarDay(addMonths(startDate, limit));
    return { ms: to.getTime() - dayAfter.getTime(), counting: 'ALL', from: dayAfter, inDays: true };
  }
  const inDays = unit === 'CALENDAR_DAY' || unit === 'WORKING_DAY';
  return {
    ms: limit * unitMs[unit],
    counting: countings[unit] ?? 'ALL',
    from: inDays ? dayAfter : start,
    inDays,
  };
}

/** What lies of a span after a moment. */
function after({ from, to }: RunningSpan, moment: Date): RunningSpan[] {
  if (to !== undefined && to <= moment) return [];
  return [{ from: from < moment ? moment : from, ...definedFields({ to }) }];
}
