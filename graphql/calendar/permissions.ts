import { calendarKeepers, hoursReaders } from '../../src/modules/calendar/calendar.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    deadlineRules: 'anyone',
    officeHoursHistory: hoursReaders,
    previewOfficeHours: calendarKeepers,
    previewWorkYear: calendarKeepers,
    workYears: 'anyone',
  },
  Mutation: {
    setOfficeHours: calendarKeepers,
    setWorkYear: calendarKeepers,
  },
} as const satisfies Contribution;
