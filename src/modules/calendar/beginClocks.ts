import { clockDue } from './clockDue.ts';
import { clockEvent, type ClockPlan, type LegalClock } from './legalClock.ts';
import { saveNewClocks } from './legalClock.store.ts';
import type { MeasureOf } from './readMeasure.ts';

/** Begins clocks, each with its event; gives the plans of those that had begun before, which stay as they are. */
export async function beginClocks(
  plans: readonly ClockPlan[],
  measureOf: MeasureOf,
  now: Date,
): Promise<readonly ClockPlan[]> {
  const begun = plans.map((plan) => {
    const clock: LegalClock = { ...plan, rings: [], version: 1 };
    return {
      clock,
      due: clockDue(plan, measureOf(plan.area)),
      event: clockEvent(clock, 'started', now),
    };
  });
  const existing = new Set(await saveNewClocks(begun));
  return plans.filter(({ id }) => existing.has(id));
}
