import assert from 'node:assert/strict';
import { eraseAccounts } from '../../jobs/eraseAccounts.ts';
import { runOpenDates, runUnfinishedDate } from '../../jobs/runDaily.ts';
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
