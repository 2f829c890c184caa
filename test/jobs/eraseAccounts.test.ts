import assert from 'node:assert/strict';
import { eraseAccounts } from '../../jobs/eraseAccounts.ts';
import { runOpenDates, runUnfinishedDate } from '../../jobs/runDaily.ts';
import { present } from '../../src/kernel/assert.ts';
import { calendarDate } from '../../src/kernel/clock.ts';
import { closeAccount } from '../../src/modules/closure/closeAccount.ts';
import { findPerson } from '../../src/modules/identity/person.store.ts';
import type { Person } from '../../src/modules/identity/person.ts';
import { places, someone, workOf } from '../support/world.ts';
import {
  goodPassword,
  later,
  newcomer,
  start,
  strangeBrowser,
  useTown,
} from '../modules/identity/people.ts';
import { runnerAt, storeDigest } from './fakes.ts';

// A run is claimed by the store's own clock, so the accounts were closed some days ago.
const day = (count: number) => later(count * 24 * 60);
const isErased = async ({ id }: Person) => (await findPerson(id))?.erasedAt !== undefined;
const leave = async () => {
  const { person } = await newcomer({}, day(-20));
  const work = workOf(someone('RESIDENT', places.community, person.id), day(-20));
  await closeAccount(work, { password: goodPassword, posts: 'KEEP' }, strangeBrowser());
  return person;
};

describe('The nightly erasure of closed accounts', () => {
  useTown();

  it('erases whoever is due, nobody before, and nobody who stays', async () => {
    const [gone, stays] = [await leave(), (await newcomer()).person];
    await runUnfinishedDate(eraseAccounts, calendarDate(day(-6)), runnerAt(day(-6)));
    assert.equal(await isErased(gone), false);
    const [outcome] = await runOpenDates(eraseAccounts, runnerAt(start));
    assert.deepEqual([outcome?.state, outcome?.counts['erased']], ['SUCCEEDED', 1]);
    assert.deepEqual([await isErased(gone), await isErased(stays)], [true, false]);
  });

  it('erases nobody before the moment is there, on the day itself, nor for a date before it', async () => {
    const gone = await leave();
    const { closing } = (await findPerson(gone.id)) ?? {};
    const due = present(closing, 'a closed account').eraseAt;
    const eraseBy = (date: Date, now: Date) =>
      runUnfinishedDate(eraseAccounts, calendarDate(date), runnerAt(now));
    await eraseBy(due, due);
    await eraseBy(due, new Date(due.getTime() - 1));
    assert.equal(await isErased(gone), false);
    await eraseBy(new Date(due.getTime() - 48 * 3_600_000), start);
    assert.equal(await isErased(gone), false);
    assert.deepEqual((await eraseBy(due, new Date(due.getTime() + 1))).counts, {
      erased: 1,
      postsWithdrawn: 0,
      entriesErased: 0,
    });
    assert.equal(await isErased(gone), true);
  });

  it('has not succeeded while somebody who is due is left', async () => {
    const gone = await leave();
    const lazy = { ...eraseAccounts, name: 'lazyErasure', steps: [] };
    const [outcome] = await runOpenDates(lazy, runnerAt(start));
    assert.equal(outcome?.state, 'FAILED');
    assert.match(
      outcome.error ?? '',
      new RegExp(`account ${gone.id} should have been erased`, 'u'),
    );
  });

  it('erases each once when three workers do it at once without leases', async () => {
    const people = [await leave(), await leave(), await leave(), await leave()];
    const erase = () => runUnfinishedDate(eraseAccounts, calendarDate(start), runnerAt(start));
    await Promise.all([erase(), erase(), erase()]);
    for (const person of people) assert.equal(await isErased(person), true);
    const before = await storeDigest(['people']);
    assert.equal((await erase()).counts['erased'] ?? 0, 0);
    assert.equal(await storeDigest(['people']), before);
  });
});
