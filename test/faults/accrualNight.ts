import assert from 'node:assert/strict';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { randomId } from '../../src/kernel/id.ts';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { readChain } from '../../src/modules/ledger/entry.store.ts';
import { verifyWhole } from '../../src/modules/ledger/verifyChain.ts';
import type { Holder } from '../../src/modules/ledger/account.ts';
import { findRun } from '../../src/platform/jobRuns/jobRun.store.ts';
import { runOpenDates } from '../../jobs/runDaily.ts';
import { accrueCredit } from '../../jobs/accrueCredit.ts';
import {
  accountOf,
  keptCase,
  keptVolunteerService,
  says,
  settlePerson,
  sideOf,
} from '../modules/ledger/deeds.ts';
import { runnerAt } from '../jobs/fakes.ts';
import { runChild, until, type RunningChild } from '../support/child.ts';
import { testStore } from '../support/store.ts';

export const night = '2025-11-09';
const morning = new Date('2025-11-10T09:00:00+08:00');

const china = (date: string, minute: number): Date =>
  new Date(new Date(`${date}T08:00:00+08:00`).getTime() + minute * 60_000);

/** What a night has to enter: so many agreements and so many services of two people. */
export interface Night {
  readonly people: readonly Holder[];
  readonly cases: number;
  readonly services: number;
}

/** Puts the deeds of a date into an empty ledger: the cases end in ten hours of its day, the services two hours apart. */
export async function plantNight(cases: number, services: number, date = night): Promise<Night> {
  for (const name of ['credit_entries', 'job_runs', 'cases', 'services', 'credit_heads'])
    await mongoose.connection.collection(name).deleteMany({});
  const people = [await settlePerson(randomId()), await settlePerson(randomId())];
  for (const holder of people) await says(holder, true, new Date(`${date}T00:00:00+08:00`));
  for (let i = 0; i < cases; i += 1)
    await keptCase(
      people.map((one) => sideOf(one)),
      china(date, 120 + (i * 600) / cases),
    );
  for (let i = 0; i < services; i += 1)
    for (const { id } of people) await keptVolunteerService(id, 60, china(date, 120 * (i + 1)));
  return { people, cases, services };
}

/** Starts a worker of its own on the night. */
export async function startWorker(
  leaseMs: number,
  pauseMs: number,
  death = 'never',
): Promise<RunningChild> {
  const { uri } = await testStore();
  const file = join(packageRoot(), 'test/faults/jobProcess.ts');
  const args = [uri, morning.toISOString(), String(leaseMs), String(pauseMs), death];
  return runChild(file, args);
}

/** Lets this process's worker finish the night, waiting for leases of the dead to run out on the store's clock. */
export const finishNight = (): Promise<void> =>
  until(
    'the night was finished',
    async () => {
      await runOpenDates({ ...accrueCredit, firstDays: 1 }, runnerAt(morning));
      return (await findRun('accrueCredit', night))?.state === 'SUCCEEDED';
    },
    30_000,
  );

/** Fails unless every deed of the night has exactly one entry and every chain is whole. */
export async function assertEachOnce({ people, cases, services }: Night): Promise<void> {
  for (const holder of people) {
    const chain = await readChain(accountOf(holder), 0, 10_000);
    assert.equal(verifyWhole(accountOf(holder), chain).breach, undefined);
    assert.equal(chain.length, cases + services);
    assert.equal(new Set(chain.map(({ source }) => source.id)).size, cases + services);
    assert.equal(chain.at(-1)?.balanceAfter, cases * 5 + services);
  }
}
