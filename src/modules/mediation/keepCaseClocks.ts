import { beginClocks } from '../calendar/beginClocks.ts';
import { scopesOfCity } from '../calendar/deadlineScope.ts';
import { keepClock } from '../calendar/keepClock.ts';
import type { MeasureOf } from '../calendar/readMeasure.ts';
import { findAreas } from '../community/area.store.ts';
import { caseClocks, cityOf } from './caseClocks.ts';
import type { Case } from './mediationCase.ts';

/** Keeps the clocks of cases as their histories tell them now; how many were begun or turned. Repeated, it writes nothing. */
export async function keepCaseClocks(
  cases: readonly Case[],
  measureOf: MeasureOf,
  now: Date,
): Promise<number> {
  const cities = await findAreas([...new Set(cases.map(cityOf))]);
  const nameOf = (path: string) => cities.find((city) => city.path === path)?.name ?? '';
  const plans = cases.flatMap((found) => caseClocks(found, scopesOfCity(nameOf(cityOf(found)))));
  const there = await beginClocks(plans, measureOf, now);
  let turned = plans.length - there.length;
  for (const plan of there)
    if ((await keepClock(plan, measureOf(plan.area), now)) === 'kept') turned += 1;
  return turned;
}
