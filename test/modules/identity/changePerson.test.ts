import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { changePerson } from '../../../src/modules/identity/changePerson.ts';
import { findPerson } from '../../../src/modules/identity/person.store.ts';
import type { Person } from '../../../src/modules/identity/person.ts';
import { beforeNext } from '../../support/beforeNext.ts';
import { newcomer, useTown } from './people.ts';

const renamed = (displayName: string) => (found: Person) => ({ ...found, displayName });

describe('Changing a person', () => {
  useTown();

  /** Somebody whose next so many changes come after another's. */
  const overtaken = async (times: number): Promise<Person> => {
    const { person } = await newcomer();
    let left = times;
    const arm = () => {
      if (left > 0) beforeNext('Person', 'updateOne', overtake);
    };
    const overtake = async () => {
      left -= 1;
      await mongoose.connection
        .collection<{ _id: string }>('people')
        .updateOne({ _id: person.id }, { $inc: { version: 1 } });
      arm();
    };
    arm();
    return person;
  };

  it('keeps what was made of the person, and tells the version that it has then', async () => {
    const { person } = await newcomer();
    const { person: changed, isChanged } = await changePerson(person.id, renamed('新名'));
    assert.deepEqual([changed.displayName, isChanged], ['新名', true]);
    assert.deepEqual(await findPerson(person.id), changed);
  });

  it('writes nothing where nothing is to change', async () => {
    const { person } = await newcomer();
    const same = await changePerson(person.id, (found) => found);
    assert.deepEqual(same, { person, isChanged: false });
    assert.deepEqual(await findPerson(person.id), person);
  });

  it('is done anew when somebody was faster, five times at most', async () => {
    const once = await overtaken(1);
    assert.equal((await changePerson(once.id, renamed('新名'))).person.version, once.version + 2);
    const always = await overtaken(5);
    await assert.rejects(changePerson(always.id, renamed('新名')), {
      code: 'CONFLICT',
      detail: { reason: 'changed_meanwhile' },
    });
    assert.equal((await findPerson(always.id))?.displayName, always.displayName);
  });

  it('finds nobody where there is nobody', async () => {
    await assert.rejects(changePerson('nobody', renamed('新名')), {
      code: 'NOT_FOUND',
      detail: { reason: 'person' },
    });
  });
});
