import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { reopenedPerson } from '../../../src/modules/identity/closedPerson.ts';
import type { ResidentList, RoleAsked } from '../../../src/modules/identity/personColumns.ts';
import {
  countResidents,
  countRoleHolders,
  findPeople,
  findPerson,
  findPersonByName,
  listPeopleToErase,
  listResidents,
  listRoleHolders,
  saveChangedPerson,
  savePerson,
} from '../../../src/modules/identity/person.store.ts';
import type { Person } from '../../../src/modules/identity/person.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import { beforeNext } from '../../support/beforeNext.ts';
import { places } from '../../support/world.ts';
import { close, freshPhone, later, newcomer, start, useTown } from './people.ts';

const closedUntil = async (minutes: number): Promise<Person> =>
  close((await newcomer()).person, minutes);

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

  it('gives a person back by id or name, whatever its case, and many by their ids', async () => {
    const [{ person }, other] = [
      await newcomer({ userName: 'Find_Me', phone: freshPhone() }),
      await newcomer(),
    ];
    assert.deepEqual(await findPerson(person.id), person);
    assert.deepEqual(await findPersonByName('ＦＩＮＤ_me'), person);
    assert.equal(await findPersonByName('nobody_here'), null);
    assert.equal(await findPersonByName('$ne'), null);
    assert.equal(await findPerson('nobody'), null);
    const found = await findPeople([other.person.id, 'nobody', person.id]);
    assert.deepEqual(new Set(found.map(({ id }) => id)), new Set([person.id, other.person.id]));
    assert.deepEqual(
      found.find(({ id }) => id === person.id),
      person,
      'and no secret with it',
    );
  });

  it('says what is taken of a new person: the name, or the phone number', async () => {
    const phone = freshPhone();
    const { person } = await newcomer({ userName: 'taken_name', phone });
    const fresh = (userName: string): Person => ({ ...person, id: userName, userName });
    const secrets = { passwordHash: 'none', request: 'r' };
    assert.equal(await savePerson(fresh('Taken_Name'), secrets), 'userName');
    assert.equal(await savePerson(fresh('another'), { ...secrets, phone }), 'phone');
    assert.equal(await savePerson(fresh('another'), secrets), 'saved');
    assert.deepEqual(await findPerson('another'), fresh('another'));
    beforeNext('Person', 'insertOne', () => Promise.reject(new Error('the disk is full')));
    await assert.rejects(savePerson(fresh('third'), secrets), /the disk is full/u);
  });

  it('takes away what a changed person has no more: the vouch, the closing', async () => {
    const { person } = await newcomer();
    const vouch = {
      home: person.home,
      by: 'li',
      role: 'GRID_WORKER',
      scope: person.home,
      at: start,
    } as const;
    const vouched = { ...person, vouch, erasedAt: start };
    assert.equal(await saveChangedPerson(vouched), true);
    assert.deepEqual(await findPerson(person.id), { ...vouched, version: person.version + 1 });
    assert.equal(await saveChangedPerson({ ...person, version: person.version + 1 }), true);
    assert.deepEqual(await findPerson(person.id), { ...person, version: person.version + 2 });
  });

  it('lists who lives in an area by a part of the name, newest first, and counts them', async () => {
    const named = async (displayName: string, minutes: number, home: string = places.grid) =>
      (await newcomer({ displayName, home }, later(minutes))).person;
    const [first, second] = [await named('桥西阿福', 1), await named('桥西阿贵', 2)];
    const away = await named('桥西阿旺', 3, places.elsewhereGrid);
    const listed = async (area: string, query: string, list: ResidentList = 'everybody') => {
      const { items } = await listResidents(area, { list, query }, { first: 9 });
      assert.deepEqual(await countResidents(area, { list, query }), {
        ...{ number: items.length, isMore: false },
      });
      return items.map(({ id }) => id);
    };
    assert.deepEqual(await listed(places.community, '桥西阿'), [second.id, first.id]);
    assert.deepEqual(await listed(places.street, '桥西阿'), [away.id, second.id, first.id]);
    assert.deepEqual(await listed(places.street, '阿贵'), [second.id]);
    assert.deepEqual(await listed(places.street, '阿贵', 'unvouched'), [second.id]);
    const asked = { list: 'everybody', query: '桥西阿' } as const;
    const page = await listResidents(places.street, asked, { first: 1 });
    assert.deepEqual([page.items, page.hasNext], [[away], true]);
  });

  it('lists who holds or held a role over an area, by name, and counts them', async () => {
    const { person } = await newcomer({ displayName: '河边小调' });
    const grant = { role: 'MEDIATOR', scope: places.community, since: start, by: 'admin' } as const;
    await saveChangedPerson({ ...person, grants: [grant] });
    const listed = async (own: Partial<RoleAsked>, query = '') => {
      const asked: RoleAsked = { role: 'MEDIATOR', area: places.community, isHeld: true, ...own };
      const { items } = await listRoleHolders(asked, query, { first: 9 });
      assert.equal((await countRoleHolders(asked, query)).number, items.length);
      return items.map(({ id }) => id);
    };
    assert.deepEqual(await listed({}), [person.id]);
    assert.deepEqual(await listed({ role: 'ANY', area: places.city }, '小调'), [person.id]);
    for (const own of [{ isHeld: false }, { role: 'AUDITOR' }, { area: places.elsewhere }] as const)
      assert.deepEqual(await listed(own), []);
    assert.deepEqual(await listed({}, '无此人'), []);
  });

  it('keeps a change of the version that was read alone', async () => {
    const { person } = await newcomer();
    assert.equal(await saveChangedPerson({ ...person, displayName: '一' }), true);
    assert.equal(await saveChangedPerson({ ...person, displayName: '二' }), false);
  });

  it('resumes no session of somebody whose account is closed', async () => {
    const { person, token } = await newcomer();
    await close(person);
    assert.equal(await resumeSession(token, start), null);
  });

  it('resumes no session of somebody who is not there', async () => {
    const { person, token } = await newcomer();
    assert.notEqual(await resumeSession(token, start), null);
    await mongoose.connection.collection<{ _id: string }>('people').deleteOne({ _id: person.id });
    assert.equal(await resumeSession(token, start), null);
  });
});
