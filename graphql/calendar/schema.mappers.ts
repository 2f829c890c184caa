import type { DeadlineRule } from '../../src/modules/calendar/deadlineRule.ts';
import type { KeptWorkYear, YearNotice } from '../../src/modules/calendar/keptWorkYear.ts';
import type { TimedClock } from '../../src/modules/calendar/clockDue.ts';
import type {
  HoursEntry,
  HoursSince,
  KeptOfficeHours,
} from '../../src/modules/calendar/officeHours.ts';

export type LegalClockMapper = TimedClock;
export type DeadlineRuleMapper = DeadlineRule;
export type OfficeHoursMapper = HoursSince;
export type OfficeHoursEntryMapper = HoursEntry;
export type OfficeHoursHistoryMapper = KeptOfficeHours;
export type WorkYearMapper = KeptWorkYear;
export type YearNoticeMapper = YearNotice;
