import { beginClocks } from './beginClocks.ts';
import { keepClock } from './keepClock.ts';
import type { ClockPlan } from './legalClock.ts';
import type { MeasureOf } from './readMeasure.ts';

/** Keeps clocks as the histories of their subjects tell them now; how many were begun or turned. Repeated, it writes nothing. */
export async function keepClocks(
  plans: readonly ClockPlan[],
  measureOf: MeasureOf,
  now: Date,
): Promise<number> {
  const there = await beginClocks(plans, measureOf, now);
  let turned = plans.length - there.length;
  for (const plan of there)
    if ((await keepClock(plan, measureOf(plan.area), now)) === 'kept') turned += 1;
  return turned;
}
