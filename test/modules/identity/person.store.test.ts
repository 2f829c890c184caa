import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { closedPerson, reopenedPerson } from '../../../src/modules/identity/closedPerson.ts';
import {
  listPeopleToErase,
  saveChangedPerson,
} from '../../../src/modules/identity/person.store.ts';
import type { Person } from '../../../src/modules/identity/person.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import { later, newcomer, start, useTown } from './people.ts';

const closedUntil = async (minutes: number): Promise<Person> => {
  const { person } = await newcomer();
  const closing = { at: start, eraseAt: later(minutes), posts: 'KEEP' } as const;
  const closed = closedPerson(person, closing);
  assert.equal(await saveChangedPerson(closed), true);
  return { ...closed, version: closed.version + 1 };
};

describe('The store of people', () => {
  useTown();

  const toErase = async (minutes: number, limit = 10) =>
    (await listPeopleToErase(later(minutes), limit)).map(({ id }) => id);

  it('lists who is to be erased, the longest due first, and whoever is back no more', async () => {
    await newcomer();
    const [second, first] = [await closedUntil(20), await closedUntil(10)];
    assert.deepEqual(await toErase(30), [first.id, second.id]);
    assert.deepEqual(await toErase(30, 1), [first.id]);
    assert.deepEqual(await toErase(20), [first.id], 'before the moment');
    assert.equal(await saveChangedPerson(reopenedPerson(first)), true);
    assert.deepEqual(await toErase(30), [second.id]);
  });

  it('keeps a change of the version that was read alone', async () => {
    const { person } = await newcomer();
    assert.equal(await saveChangedPerson({ ...person, displayName: '一' }), true);
    assert.equal(await saveChangedPerson({ ...person, displayName: '二' }), false);
  });

  it('resumes no session of somebody who is not there', async () => {
    const { person, token } = await newcomer();
    assert.notEqual(await resumeSession(token, start), null);
    await mongoose.connection.collection<{ _id: string }>('people').deleteOne({ _id: person.id });
    assert.equal(await resumeSession(token, start), null);
  });
});
