import { clockDue, type TimedClock } from '../calendar/clockDue.ts';
import type { Measure } from '../calendar/countedTime.ts';
import type { DeadlineScope } from '../calendar/deadlineRule.ts';
import type { LegalClock } from '../calendar/legalClock.ts';
import { caseClocks } from './caseClocks.ts';
import type { Case } from './mediationCase.ts';

/**
 * The clocks of a case as its history tells them at this moment, with what was rung of those that are kept: whoever has just done
 * something sees at once what it did to them, though the listener comes a second later. In the order in which they began.
 */
export function caseClocksNow(
  found: Case,
  kept: readonly LegalClock[],
  scopes: readonly DeadlineScope[],
  measure: Measure,
): TimedClock[] {
  const known = new Map(kept.map((clock) => [clock.id, clock]));
  return caseClocks(found, scopes).map((plan) => {
    const { rings = [], version = 0 } = known.get(plan.id) ?? {};
    return { ...plan, rings, version, due: clockDue(plan, measure) };
  });
}
