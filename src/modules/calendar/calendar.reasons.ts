import type { ReasonList, ReasonOf } from '../../kernel/reason.ts';

/** Why this module refuses. */
export const reasons = {
  forPeople: {
    not_a_year: 'The year lies outside what the calendar can hold.',
    not_a_date: 'A row of the file names a date that does not exist.',
    other_year: 'A row of the file lies in another year.',
    date_twice: 'A date is in the file twice.',
    worked_weekday: 'Only a Saturday or a Sunday can be moved to be worked.',
    holiday_unnamed: 'A row of the file names no holiday.',
    days_off_count: 'The file names fewer days off than a year has by law, or far more.',
    not_a_calendar: 'The file is no table of date, kind and holiday.',
    year_over: 'A year that is over is not changed.',
    hours_not_a_day: 'The day does not exist.',
    hours_backward: 'Hours change from tomorrow on at the earliest, never backward.',
    hours_too_far: 'Hours are entered at most `limit` days ahead.',
    hours_too_many: 'An office opens at most `limit` times a day.',
    hours_not_a_time: 'A time is written as 08:30.',
    hours_out_of_order: 'Each time ends after it begins, and before the next one begins.',
    calendar_of_city: 'The calendar is kept by the administrators of a whole city.',
  },
  forPrograms: {
    calendar_uncovered: 'The working calendar has no days for the year (`limit`).',
  },
} as const satisfies ReasonList;

type Own = ReasonOf<typeof reasons>;

declare module '../../kernel/reason.ts' {
  interface Reasons {
    readonly calendar: Own;
  }
}
