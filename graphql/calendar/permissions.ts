import { calendarKeepers } from '../../src/modules/calendar/calendar.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    deadlineRules: 'anyone',
    previewWorkYear: calendarKeepers,
    workYears: 'anyone',
  },
  Mutation: {
    setWorkYear: calendarKeepers,
  },
} as const satisfies Contribution;
