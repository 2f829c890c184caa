import { randomBytes } from 'node:crypto';
import type { Document } from 'mongodb';
import mongoose from 'mongoose';
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

type Everything = readonly (readonly [name: string, documents: readonly Document[]])[];

const keys = { fieldKey: randomBytes(32), indexKey: randomBytes(32) };
let planted: Everything | undefined;

/** Every document of every model, as the store holds them. */
const readEverything = (): Promise<Everything> =>
  Promise.all(
    Object.values(mongoose.models).map(async ({ collection }) => {
      const documents = await collection.find({}).toArray();
      return [collection.name, documents] as const;
    }),
  );

async function bringBack(everything: Everything): Promise<void> {
  for (const [name, documents] of everything)
    if (documents.length > 0) await mongoose.connection.collection(name).insertMany([...documents]);
}

/**
 * Makes the demo community live in the connected, empty store, its past nights worked. The first time in a run it is
 * planted; after that its documents are laid down again, for planting takes seconds.
 */
export async function bringToLife(judge: Judge): Promise<void> {
  useIdentityKeys(keys);
  if (planted !== undefined) return bringBack(planted);
  await workTheNights(await plantDemo(new Date(), judge, () => password));
  planted = await readEverything();
}
