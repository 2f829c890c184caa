import { present } from '../../kernel/assert.ts';
import { deadlineRules } from './deadlineRules.ts';
import { extendedRule, ruleKey, type DeadlineRule } from './deadlineRule.ts';
import type { Measure } from './countedTime.ts';
import { dueOf, dueOnAgreedDay, type Due } from './dueMoment.ts';
import type { LegalClock } from './legalClock.ts';

const ruleOfKey: ReadonlyMap<string, DeadlineRule> = new Map(
  deadlineRules.map((rule) => [ruleKey(rule), rule]),
);

/** The row that a clock began under; undefined where a day was agreed. Rows are never taken out of the table. */
export const ruleOfClock = ({ rule }: Pick<LegalClock, 'rule'>): DeadlineRule | undefined =>
  rule === undefined ? undefined : present(ruleOfKey.get(rule), `rule ${rule}`);

/** A clock with its end. */
export interface TimedClock extends LegalClock {
  readonly due: Due;
}

/** The end of a clock by its rule or its agreed day. */
export function clockDue(
  clock: Pick<LegalClock, 'rule' | 'agreedDay' | 'segments' | 'extended'>,
  measure: Measure,
): Due {
  const rule = ruleOfClock(clock);
  return rule === undefined
    ? dueOnAgreedDay(present(clock.agreedDay, 'agreed day'), clock.segments, measure)
    : dueOf(clock.extended === true ? extendedRule(rule) : rule, clock.segments, measure);
}
