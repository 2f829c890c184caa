import type { DeadlineRule } from '../../src/modules/calendar/deadlineRule.ts';
import type { KeptWorkYear, YearNotice } from '../../src/modules/calendar/keptWorkYear.ts';
import type { TimedClock } from '../../src/modules/calendar/clockDue.ts';

export type LegalClockMapper = TimedClock;
export type DeadlineRuleMapper = DeadlineRule;
export type WorkYearMapper = KeptWorkYear;
export type YearNoticeMapper = YearNotice;
