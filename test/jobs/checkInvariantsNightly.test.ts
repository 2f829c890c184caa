import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { checkInvariants } from '../../jobs/checkInvariants.ts';
import type { RunOutcome } from '../../jobs/runOutcome.ts';
import { runByHand } from '../../jobs/runByHand.ts';
import { present } from '../../src/kernel/assert.ts';
import { addDays, calendarDay } from '../../src/kernel/clock.ts';
import { genesisHash, headOf } from '../../src/modules/ledger/entry.ts';
import { saveErasure } from '../../src/modules/ledger/recordErasure.store.ts';
import { chainOf } from '../modules/ledger/ledgerOf.ts';
import { gather, raise } from '../modules/openness/gathered.ts';
import { noteRun } from '../../src/platform/jobRuns/jobRun.store.ts';
import { relayAll } from '../support/events.ts';
import { emptyStore, useStore } from '../support/store.ts';
import { growPlaces, places } from '../support/world.ts';
import { readsDuring, runnerAt } from './fakes.ts';

const sunday = '2025-11-09';
/** The morning after a date, when it is checked. */
const after = (date: string): Date => new Date(`${addDays(date, 1)}T02:00:00+08:00`);
const nights = [1, 2, 3].map((days) => addDays(sunday, days));
const [monday = '', tuesday = '', wednesday = ''] = nights;

const collection = (name: string) => mongoose.connection.collection<{ _id: string }>(name);

/** The check of a date, in the morning after it. */
async function check(date: string): Promise<RunOutcome> {
  const [outcome] = await runByHand(checkInvariants, date, runnerAt(after(date)));
  assert.equal(outcome?.state, 'SUCCEEDED', outcome?.error);
  return outcome;
}

/** What the check of a date finds. */
const findingsOf = async (date: string): Promise<readonly string[]> => (await check(date)).alarms;

const nameOf = (number: number): string => String(number).padStart(32, '0');

/** So many accounts, with three lines each or so many, all entered at one moment, from a number on. */
async function plantAccounts(from: number, count: number, at: Date, lines = 3): Promise<void> {
  const chains = Array.from({ length: count }, (_, i) =>
    chainOf(lines, nameOf(from + i), () => at),
  );
  await collection('credit_entries').insertMany(
    chains.flat().map(({ id, ...rest }) => ({ _id: id, ...rest })),
  );
}

/** The accounts as a check left them that read all of it. */
async function writeHeadsDown(from: number, count: number, verifiedAt: Date): Promise<void> {
  const heads = Array.from({ length: count }, (_, i) => {
    const head = headOf(
      present(chainOf(3, nameOf(from + i), () => verifiedAt).at(-1), 'last entry'),
    );
    return { _id: head.account, ...head, verifiedAt };
  });
  await collection('credit_heads').insertMany(heads);
}

const change = (account: number, seq: number, fields: object) =>
  collection('credit_entries').updateOne({ account: nameOf(account), seq }, { $set: fields });

const breach = (account: number, seq: number) =>
  new RegExp(`^account ${nameOf(account)}, entry ${String(seq)}: `, 'u');

/** Holds what was found against what should have been, one pattern a line. */
function assertFound(found: readonly string[], patterns: readonly RegExp[]): void {
  assert.equal(found.length, patterns.length, found.join('\n'));
  patterns.forEach((pattern, i) => {
    assert.match(found[i] ?? '', pattern);
  });
}

const long = calendarDay('2025-11-01').from;

describe('The nightly check on a weekday', () => {
  useStore();
  beforeEach('places alone', async () => {
    await emptyStore();
    await growPlaces();
  });

  it('reads what is new: of 1,003 accounts the three that got entries', async () => {
    await plantAccounts(0, 1_000, long);
    await writeHeadsDown(0, 1_000, long);
    await noteRun('checkInvariants', sunday, after(sunday));
    await collection('job_runs').updateOne(
      { _id: `checkInvariants:${sunday}` },
      { $set: { state: 'SUCCEEDED' }, $unset: { open: '' } },
    );
    await plantAccounts(1_000, 3, after(sunday));
    let counts = {};
    const read = await readsDuring(async () => {
      ({ counts } = await check(monday));
    });
    // The nine lines, the three accounts as they are listed, and the moment at which they were.
    assert.equal(read['credit_entries'], 9 + 9 + 1);
    assert.equal(read['credit_heads'], 0);
    assert.deepEqual(counts, { accounts: 3, entries: 9, flags: 0, windows: 1, findings: 0 });
  });

  it('leaves a quiet account to the check about Sunday, which finds it and reads all', async () => {
    await plantAccounts(0, 5, long);
    assertFound(await findingsOf(sunday), []);
    await change(2, 2, { amount: 90 });
    await collection('credit_entries').deleteMany({ account: nameOf(4) });
    for (const night of nights) assertFound(await findingsOf(night), []);
    assertFound(await findingsOf(addDays(sunday, 7)), [breach(2, 2), breach(4, 3)]);
  });

  it('names what it found night after night until it holds again', async () => {
    await plantAccounts(0, 2, long);
    assertFound(await findingsOf(sunday), []);
    await plantAccounts(2, 2, after(monday));
    await change(3, 1, { amount: 90 });
    assertFound(await findingsOf(monday), [breach(3, 1)]);
    assertFound(await findingsOf(tuesday), [breach(3, 1)]);
    await collection('credit_entries').deleteMany({ account: nameOf(3) });
    await plantAccounts(3, 1, after(monday));
    assertFound(await findingsOf(wednesday), []);
  });

  it('reads all there is as long as no check before has succeeded', async () => {
    await plantAccounts(0, 2, long);
    await change(1, 3, { amount: 90 });
    assertFound(await findingsOf(monday), [breach(1, 3)]);
  });

  it('names a chain that was written anew and goes on', async () => {
    await plantAccounts(0, 2, long);
    assertFound(await findingsOf(sunday), []);
    await collection('credit_entries').deleteMany({ account: nameOf(0) });
    await plantAccounts(0, 1, after(sunday), 5);
    assertFound(await findingsOf(monday), [breach(0, 4)]);
  });

  it('looks at the records that were erased of late, and at all of them after Sunday', async () => {
    const erase = (account: number, at: Date) =>
      saveErasure({ account: nameOf(account), entries: 3, lastHash: genesisHash, at });
    await erase(0, long);
    assertFound(await findingsOf(sunday), []);
    await plantAccounts(0, 2, long);
    await erase(1, after(sunday));
    const left = (account: number) => new RegExp(`^account ${nameOf(account)} was erased`, 'u');
    assertFound(await findingsOf(monday), [left(1)]);
    assertFound(await findingsOf(addDays(sunday, 7)), [left(0), left(1)]);
  });

  it('looks at the flags that were decided of late, and at all of them after Sunday', async () => {
    const [old] = await raise(await gather(places.grid, 2, long), 2);
    await relayAll();
    assertFound(await findingsOf(sunday), []);
    const [fresh] = await raise(await gather(places.grid, 2, after(sunday)), 2);
    await relayAll();
    for (const flag of [old, fresh])
      await collection('flags').updateOne(
        { _id: present(flag, 'flag').id },
        { $set: { 'history.0.role': 'SYSTEM' } },
      );
    const named = (flag: typeof old) => new RegExp(`^flag ${present(flag, 'flag').id} was`, 'u');
    assertFound(await findingsOf(monday), [named(fresh)]);
    assert.equal((await findingsOf(addDays(sunday, 7))).length, 2);
  });
});
