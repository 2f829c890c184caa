import type { Measure } from '../calendar/countedTime.ts';
import { scopesOfCity } from '../calendar/deadlineScope.ts';
import { keepClock } from '../calendar/keepClock.ts';
import { findArea } from '../community/area.store.ts';
import { caseClocks } from './caseClocks.ts';
import type { Case } from './mediationCase.ts';

/** Keeps the clocks of a case as its history tells them now; how many were begun or turned. Repeated, it writes nothing. */
export async function keepCaseClocks(found: Case, measure: Measure, now: Date): Promise<number> {
  const [city = ''] = found.area.split('/');
  const scopes = scopesOfCity((await findArea(city))?.name ?? '');
  let kept = 0;
  for (const plan of caseClocks(found, scopes))
    if ((await keepClock(plan, measure, now)) === 'kept') kept += 1;
  return kept;
}
