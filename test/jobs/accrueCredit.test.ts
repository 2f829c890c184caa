import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { calendarDay } from '../../src/kernel/clock.ts';
import { randomId } from '../../src/kernel/id.ts';
import type { Holder } from '../../src/modules/ledger/account.ts';
import { readChain } from '../../src/modules/ledger/entry.store.ts';
import { verifyWhole } from '../../src/modules/ledger/verifyChain.ts';
import { saveNewCase } from '../../src/modules/mediation/case.store.ts';
import { accrueCredit } from '../../jobs/accrueCredit.ts';
import { findMissingIn } from '../../jobs/creditGaps.ts';
import { runByHand } from '../../jobs/runByHand.ts';
import { runOpenDates, runUnfinishedDate } from '../../jobs/runDaily.ts';
import {
  accountOf,
  endedCase,
  keptCase,
  keptVolunteerService,
  says,
  settlePerson,
  sideOf,
} from '../modules/ledger/deeds.ts';
import { emptyStore, useStore } from '../support/store.ts';
import { runnerAt, storeDigest, writesDuring } from './fakes.ts';

const day = (date: number, time = '10:00'): Date =>
  new Date(`2025-11-${String(date).padStart(2, '0')}T${time}:00+08:00`);

/** Somebody whose good deeds are recorded since the first of the month. */
async function willing(): Promise<Holder> {
  const holder = await settlePerson(randomId());
  await says(holder, true, day(1, '00:00'));
  return holder;
}

const linesOf = async (holder: Holder) =>
  (await readChain(accountOf(holder), 0, 500)).map(({ amount, source }) => [amount, source.kind]);

const ledger = () => storeDigest(['credit_entries']);

describe('The nightly accrual', () => {
  useStore();
  beforeEach('nothing is there', emptyStore);

  it('enters what the day’s agreements and services earned, and counts what it did', async () => {
    const [lin, zhou] = [await willing(), await willing()];
    const silent = await settlePerson(randomId());
    await keptCase([sideOf(lin), sideOf(zhou)], day(9));
    await keptCase([sideOf(silent), sideOf(undefined)], day(9, '11:00'));
    await keptVolunteerService(lin.id, 125, day(9, '15:00'));
    await keptVolunteerService(zhou.id, 30, day(9, '16:00'));

    const [outcome] = await runOpenDates({ ...accrueCredit, firstDays: 1 }, runnerAt(day(10)));
    assert.deepEqual(outcome?.counts, {
      posted: 3,
      skipped: 3,
      skipped_not_recording: 1,
      skipped_no_account: 1,
      skipped_below_unit: 1,
    });
    assert.deepEqual(await linesOf(lin), [
      [5, 'AGREEMENT_PERFORMED'],
      [2, 'SERVICE_CONFIRMED'],
    ]);
    assert.deepEqual(await linesOf(zhou), [[5, 'AGREEMENT_PERFORMED']]);
  });

  it('enters nothing for a side that performed while another did not, as the rule says', async () => {
    const [lin, zhou] = [await willing(), await willing()];
    const ended = endedCase([sideOf(lin), sideOf(zhou)], day(9), 'AGREEMENT_NOT_PERFORMED');
    const parties = ended.parties.map((party) =>
      party.personId === lin.id ? { ...party, performedAt: day(9) } : party,
    );
    await saveNewCase({ ...ended, parties });
    const [outcome] = await runOpenDates({ ...accrueCredit, firstDays: 1 }, runnerAt(day(10)));
    assert.deepEqual(outcome?.counts, {});
    for (const holder of [lin, zhou]) assert.deepEqual(await linesOf(holder), []);
  });

  it('takes the deeds of its date alone, from midnight to midnight in China', async () => {
    const lin = await willing();
    const { from, to } = calendarDay('2025-11-09');
    for (const at of [from.getTime() - 1, from.getTime(), to.getTime() - 1, to.getTime()])
      await keptCase([sideOf(lin), sideOf(undefined)], new Date(at));
    await runByHand(accrueCredit, '2025-11-09', runnerAt(day(20)));
    assert.equal((await linesOf(lin)).length, 2);
    await runByHand(accrueCredit, '2025-11-08', runnerAt(day(20)));
    await runByHand(accrueCredit, '2025-11-10', runnerAt(day(20)));
    assert.equal((await linesOf(lin)).length, 4);
  });

  it('reaches back 31 days when it runs for the first time', async () => {
    const lin = await willing();
    await keptVolunteerService(lin.id, 60, day(3));
    await runOpenDates(accrueCredit, runnerAt(new Date('2025-12-02T09:00:00+08:00')));
    assert.equal((await linesOf(lin)).length, 1);
  });

  it('writes nothing the second time, neither as a run nor when the work itself is repeated', async () => {
    const lin = await willing();
    await keptCase([sideOf(lin), sideOf(undefined)], day(9));
    await keptVolunteerService(lin.id, 60, day(9, '15:00'));
    await runOpenDates(accrueCredit, runnerAt(day(10)));
    const before = await storeDigest();
    assert.deepEqual(
      await writesDuring(() => runOpenDates(accrueCredit, runnerAt(day(10, '12:00')))),
      [],
    );
    const again = () => runUnfinishedDate(accrueCredit, '2025-11-09', runnerAt(day(10, '12:00')));
    assert.deepEqual(await writesDuring(again), []);
    assert.deepEqual((await again()).counts['already'], 2);
    assert.equal(await storeDigest(), before);
  });

  for (const workers of [2, 5])
    it(`makes the same ledger with ${String(workers)} workers at once, with leases and without`, async () => {
      const people = [await willing(), await willing(), await willing()];
      const [one] = people;
      assert.ok(one);
      for (let i = 0; i < 6; i += 1) {
        await keptCase(
          people.map((holder) => sideOf(holder)),
          day(9, `1${String(i)}:00`),
        );
        await keptVolunteerService(one.id, 60, day(9, `1${String(i)}:00`));
      }
      const runner = runnerAt(day(10));
      await runOpenDates(accrueCredit, runner);
      const alone = await entriesBySource();

      await emptyLedger();
      const atOnce = <T>(run: () => Promise<T>) =>
        Promise.all(Array.from({ length: workers }, run));
      await atOnce(() => runOpenDates(accrueCredit, runner));
      assert.deepEqual(await entriesBySource(), alone);

      await emptyLedger();
      await atOnce(() => runUnfinishedDate(accrueCredit, '2025-11-09', runner));
      assert.deepEqual(await entriesBySource(), alone);

      async function entriesBySource() {
        const chains = [];
        for (const holder of people) {
          const chain = await readChain(accountOf(holder), 0, 100);
          assert.equal(verifyWhole(accountOf(holder), chain).breach, undefined);
          chains.push(
            chain.map(({ idempotencyKey, amount }) => `${idempotencyKey} ${String(amount)}`).sort(),
          );
        }
        return chains;
      }
    });

  it('makes the same ledger to the last hash whenever it is made anew', async () => {
    const lin = await willing();
    for (let i = 0; i < 5; i += 1)
      await keptCase([sideOf(lin), sideOf(undefined)], day(9, `1${String(i)}:00`));
    const runner = runnerAt(day(10));
    await runOpenDates(accrueCredit, runner);
    const first = await ledger();
    await emptyLedger();
    await Promise.all([1, 2, 3].map(() => runOpenDates(accrueCredit, runner)));
    assert.equal(await ledger(), first);
  });

  it('goes on where it was when a worker stopped in its middle', async () => {
    const lin = await willing();
    for (let i = 0; i < 60; i += 1)
      await keptCase([sideOf(lin), sideOf(undefined)], new Date(day(9).getTime() + i * 1_000));
    const stopping = new AbortController();
    let done = 0;
    const steps = accrueCredit.steps.map((step) => ({
      ...step,
      next: async (...asked: Parameters<typeof step.next>) =>
        (await step.next(...asked)).map((item) => ({
          ...item,
          run: () => {
            done += 1;
            if (done === 23) stopping.abort();
            return item.run();
          },
        })),
    }));
    const dying = runnerAt(day(10), { signal: stopping.signal });
    const [stopped] = await runOpenDates({ ...accrueCredit, steps, firstDays: 1 }, dying);
    assert.equal(stopped?.state, 'STOPPED');
    assert.equal((await linesOf(lin)).length, 23);
    await runOpenDates(accrueCredit, runnerAt(day(10)));
    const chain = await readChain(accountOf(lin), 0, 500);
    assert.equal(chain.length, 60);
    assert.equal(verifyWhole(accountOf(lin), chain).breach, undefined);
  });

  it('has not succeeded while a deed of its date has no entry', async () => {
    const lin = await willing();
    const late = await keptCase([sideOf(lin), sideOf(undefined)], day(9));
    const { from, to } = calendarDay('2025-11-09');
    assert.deepEqual(await findMissingIn(from, to), [
      `case:${late.id} in account ${accountOf(lin)} has no entry`,
    ]);
    const lazy = { ...accrueCredit, firstDays: 1, steps: [] };
    const [outcome] = await runOpenDates(lazy, runnerAt(day(10)));
    assert.equal(outcome?.state, 'FAILED');
    assert.match(outcome.error ?? '', /has no entry/u);
    await runOpenDates(accrueCredit, runnerAt(day(10, '11:00')));
    assert.deepEqual(await findMissingIn(from, to), []);
  });

  async function emptyLedger(): Promise<void> {
    for (const name of ['credit_entries', 'job_runs'])
      await mongoose.connection.collection(name).deleteMany({});
  }
});
