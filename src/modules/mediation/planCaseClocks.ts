import type { ClockPlan } from '../calendar/legalClock.ts';
import { scopesIn } from '../calendar/scopesIn.ts';
import { findCases } from './case.store.ts';
import { caseClocks } from './caseClocks.ts';

/** The clocks of the cases of these ids, as their histories tell them now. */
export async function planCaseClocks(ids: readonly string[]): Promise<readonly ClockPlan[]> {
  const cases = await findCases(ids);
  const scopesOf = await scopesIn(cases.map(({ area }) => area));
  return cases.flatMap((found) => caseClocks(found, scopesOf(found.area)));
}
