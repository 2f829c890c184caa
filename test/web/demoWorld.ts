import { randomBytes } from 'node:crypto';
import { accrueCredit } from '../../jobs/accrueCredit.ts';
import { runUnfinishedDate } from '../../jobs/runDaily.ts';
import { tallyFigures } from '../../jobs/tallyFigures.ts';
import { businessDate } from '../../src/kernel/clock.ts';
import { randomId } from '../../src/kernel/id.ts';
import { useIdentityKeys } from '../../src/modules/identity/identityKeys.ts';
import type { Judge } from '../../src/modules/triage/triageMessages.ts';
import { plantDemo } from '../../src/start/demo/plantDemo.ts';

/** The password of everyone in the demo community of these tests. */
export const password = 'correct horse battery';

// The nights of the demo's past: what was earned is entered, and the public figures are counted.
const workTheNights = async (dates: readonly string[]) => {
  const now = () => new Date();
  const runner = { now, leaseMs: 30_000, newId: randomId, signal: new AbortController().signal };
  const today = businessDate(now());
  for (const date of [...dates, today]) await runUnfinishedDate(accrueCredit, date, runner);
  await runUnfinishedDate(tallyFigures, today, runner);
};

/** Makes the demo community live in the connected store, its past nights worked. */
export async function bringToLife(judge: Judge): Promise<void> {
  useIdentityKeys({ fieldKey: randomBytes(32), indexKey: randomBytes(32) });
  await workTheNights(await plantDemo(new Date(), judge, () => password));
}
