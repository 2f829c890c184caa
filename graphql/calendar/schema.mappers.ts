import type { DeadlineRule } from '../../src/modules/calendar/deadlineRule.ts';
import type { KeptWorkYear, YearNotice } from '../../src/modules/calendar/keptWorkYear.ts';
import type { KeptClock } from '../../src/modules/calendar/legalClock.store.ts';

export type LegalClockMapper = KeptClock;
export type DeadlineRuleMapper = DeadlineRule;
export type WorkYearMapper = KeptWorkYear;
export type YearNoticeMapper = YearNotice;
