import { idFrom } from '../../kernel/id.ts';
import { ruleAt, ruleKey, type DeadlineScope } from '../calendar/deadlineRule.ts';
import { deadlineRules } from '../calendar/deadlineRules.ts';
import { turned, type ClockPlan, type ClockSegment } from '../calendar/legalClock.ts';
import { endOfAppeal, type ReviewItem } from './reviewItem.ts';

/** The appeal’s clock. */
export const appealClockCode = 'MOD_APPEAL';

/** The clock of the appeal against one decision. */
export const appealClockId = (reviewId: string, decision: number): string =>
  idFrom('clock', reviewId, appealClockCode, String(decision));

/** The clocks of an item, by its history alone: one an appeal, from when it is made until another person has decided. */
export const reviewClocks = (
  item: ReviewItem,
  scopes: readonly DeadlineScope[],
): readonly ClockPlan[] =>
  item.appeals.map(({ decision, at }): ClockPlan => {
    const begun: ClockSegment = {
      state: 'RUNNING',
      since: at,
      reason: 'STARTED',
      by: item.authorId ?? '',
    };
    const ended = endOfAppeal(item, decision);
    const running = turned([], begun);
    return {
      id: appealClockId(item.id, decision),
      subject: { kind: 'review', id: item.id },
      area: item.area,
      code: appealClockCode,
      rule: ruleKey(ruleAt(deadlineRules, appealClockCode, scopes, at)),
      segments:
        ended === undefined
          ? running
          : turned(running, { state: 'STOPPED', since: ended.at, reason: 'DONE', by: ended.by }),
    };
  });
