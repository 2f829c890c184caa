import { badInput } from '../../kernel/appError.ts';
import { addDays, calendarDate, isCalendarDate } from '../../kernel/clock.ts';
import { checkText } from '../../kernel/text.ts';
import { limits } from './calendar.limits.ts';
import type { HoursEntry, OfficeHours } from './officeHours.ts';

/** What somebody asks to hold from a day on. */
export type NewHours = Pick<HoursEntry, 'validFrom' | 'periods' | 'reason'>;

/** How far ahead hours can be entered: two years. */
const aheadDays = 731;

/** More times a day than an office opens. */
const periodsMax = 4;

const timePattern = /^(?:[01]\d|2[0-3]):[0-5]\d$/u;

/**
 * Hours that hold together: from tomorrow on (what has passed was counted by what held then), at most two years ahead, each period
 * ends after it begins and before the next. BAD_INPUT `hours_not_a_day` | `hours_backward` | `hours_too_far` | `hours_too_many` |
 * `hours_not_a_time` | `hours_out_of_order`.
 */
export function checkHours({ validFrom, periods, reason }: NewHours, now: Date): NewHours {
  checkDay(checkText('validFrom', validFrom, limits.officeHoursDay), calendarDate(now));
  checkPeriods(periods);
  return {
    validFrom,
    periods: periods.map(({ from, to }) => ({ from, to })),
    reason: checkText('reason', reason, limits.officeHoursReason),
  };
}

function checkDay(validFrom: string, today: string): void {
  if (!isCalendarDate(validFrom))
    throw badInput('validFrom', 'hours_not_a_day', 'The day does not exist.');
  if (validFrom <= today)
    throw badInput('validFrom', 'hours_backward', 'Hours change from tomorrow on at the earliest.');
  if (validFrom > addDays(today, aheadDays))
    throw badInput('validFrom', 'hours_too_far', 'Nobody knows so far ahead.', aheadDays);
}

function checkPeriods(periods: OfficeHours): void {
  if (periods.length > periodsMax)
    throw badInput('periods', 'hours_too_many', 'An office opens a few times a day.', periodsMax);
  let end = '';
  for (const { from, to } of periods) {
    for (const time of [from, to]) checkText('periods', time, limits.officeTime);
    if (!timePattern.test(from) || !timePattern.test(to))
      throw badInput('periods', 'hours_not_a_time', 'Write a time as 08:30.');
    if (from >= to || from < end)
      throw badInput('periods', 'hours_out_of_order', 'Each time ends before the next begins.');
    end = to;
  }
}
