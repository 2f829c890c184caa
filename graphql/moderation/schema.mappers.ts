import type { Connection, CountedConnection } from '../connection.ts';
import type { DecisionOnMine } from '../../src/modules/moderation/decisionOnMine.ts';
import type { Report } from '../../src/modules/moderation/report.ts';
import type { Decision, ReviewItem } from '../../src/modules/moderation/reviewItem.ts';

export type ReportMapper = Report;
export type ReportConnectionMapper = Connection<Report>;
export type ReviewItemMapper = ReviewItem;
export type DecisionMapper = Decision & { readonly holds: boolean };
export type DecisionOnMineMapper = DecisionOnMine;
export type ReviewItemConnectionMapper = CountedConnection<ReviewItem> & {
  readonly oldestAt: () => Promise<Date | null>;
};
