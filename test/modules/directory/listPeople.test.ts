import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { listPeople } from '../../../src/modules/directory/listPeople.ts';
import { readRolesOf } from '../../../src/modules/directory/readRolesOf.ts';
import { readSearchesForMe } from '../../../src/modules/directory/readSearchesForMe.ts';
import { changePerson } from '../../../src/modules/identity/changePerson.ts';
import { closedPerson } from '../../../src/modules/identity/closedPerson.ts';
import { grantRole } from '../../../src/modules/identity/grantRole.ts';
import { revokeRole } from '../../../src/modules/identity/revokeRole.ts';
import type { Role } from '../../../src/kernel/work.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { newcomer, start, useTown } from '../identity/people.ts';
import { lookedUp } from './lookUps.ts';

const as = (role: Role, scope: string = places.community) => workOf(someone(role, scope), start);
const code = (wanted: string) => (error: unknown) =>
  error instanceof AppError && error.code === wanted;
const searchesOf = async (personId: string) =>
  (
    await readSearchesForMe(workOf(someone('RESIDENT', places.community, personId), start), {
      first: 50,
    })
  ).items;

describe('An administrator reads the list of people', () => {
  useTown();

  it('by role, area and name, with roles that ended in a list of their own, each page written down', async () => {
    const admin = as('ADMIN', places.city);
    const { person } = await newcomer({ userName: 'li_bai', displayName: '李白' });
    const role = { personId: person.id, role: 'MEDIATOR', scope: places.community } as const;
    await grantRole(admin, role);
    const list = async (
      ...asked: Parameters<typeof listPeople> extends [unknown, infer A, ...unknown[]] ? [A] : never
    ) => (await listPeople(admin, ...asked, { first: 20 })).items.map(({ id }) => id);
    assert.deepEqual(await list({ of: 'TEAM' }), [person.id]);
    assert.deepEqual(await list({ of: 'TEAM', role: 'AUDITOR' }), []);
    assert.deepEqual(await list({ of: 'TEAM', area: places.elsewhere }), []);
    assert.deepEqual(await list({ of: 'TEAM', query: '李白', role: 'MEDIATOR' }), [person.id]);
    assert.deepEqual(
      await list({ of: 'RESIDENTS', query: 'LI_BAI' }),
      [person.id],
      'by sign-in name',
    );
    assert.deepEqual(await list({ of: 'FORMER' }), []);
    await revokeRole(admin, role);
    assert.deepEqual(await list({ of: 'TEAM' }), []);
    assert.deepEqual(await list({ of: 'FORMER' }), [person.id]);
    const [ended] = (await readRolesOf(admin, person.id))?.endedGrants ?? [];
    assert.deepEqual([ended?.by, ended?.endedBy], [admin.actor.personId, admin.actor.personId]);
    const [seen] = await searchesOf(person.id);
    assert.equal(seen?.purpose, 'ROLES');
  });

  it('counts whoever is found by the sign-in name alone, and finds no account that was closed', async () => {
    const admin = as('ADMIN', places.city);
    const { person } = await newcomer({ userName: 'su_dongpo', displayName: '苏轼' });
    const read = async (of: 'RESIDENTS' | 'TEAM', query: string) => {
      const { items, count } = await listPeople(admin, { of, query }, { first: 20 });
      return [items.map(({ id }) => id), (await count()).number];
    };
    assert.deepEqual(await read('RESIDENTS', 'su_dongpo'), [[person.id], 1]);
    assert.deepEqual(await read('TEAM', 'SU_DONGPO'), [[person.id], 1]);
    assert.deepEqual(await read('RESIDENTS', '苏轼'), [[person.id], 1]);
    await changePerson(person.id, (found) =>
      closedPerson(found, { at: start, eraseAt: start, posts: 'KEEP' }),
    );
    for (const of of ['RESIDENTS', 'TEAM'] as const)
      assert.deepEqual(await read(of, 'su_dongpo'), [[], 0]);
  });

  it('in the area of the office alone, and in no other role', async () => {
    await assert.rejects(
      listPeople(as('SPOKESPERSON'), { of: 'TEAM' }, { first: 5 }),
      (error) =>
        error instanceof AppError &&
        error.code === 'FORBIDDEN' &&
        error.detail.reason === 'role_needed',
    );
    const far = { of: 'RESIDENTS', area: places.elsewhere } as const;
    await assert.rejects(listPeople(as('ADMIN'), far, { first: 5 }), code('NOT_FOUND'));
    const blank = { of: 'RESIDENTS', query: '\u3000' } as const;
    await assert.rejects(listPeople(as('ADMIN'), blank, { first: 5 }), code('BAD_INPUT'));
  });

  it('with how many there are, whole names alone, and page by page', async () => {
    const auditor = as('AUDITOR', places.elsewhere);
    const home = places.elsewhereGrid;
    const people = ['一二三四五', '二三四五一'].map((displayName) =>
      newcomer({ displayName, home }),
    );
    const [first] = await Promise.all(people);
    const list = (asked: Parameters<typeof listPeople>[1], page = { first: 20 }) =>
      listPeople(auditor, asked, page);
    const all = await list({ of: 'RESIDENTS' });
    assert.deepEqual([all.items.length, all.hasNext], [2, false]);
    assert.equal((await all.count()).number, 2);
    const one = await list({ of: 'RESIDENTS' }, { first: 1 });
    assert.deepEqual([one.items.length, one.hasNext], [1, true]);
    const named = await list({ of: 'RESIDENTS', query: '一二三四五' });
    assert.deepEqual(
      named.items.map(({ id }) => id),
      [first?.person.id],
    );
    assert.equal((await named.count()).number, 1);
    for (const of of ['TEAM', 'FORMER'] as const) {
      const none = await list({ of, query: '一二三四五' });
      assert.deepEqual([none.items, (await none.count()).number], [[], 0]);
    }
  });

  it('and counts those who hold a role apart from those who held one', async () => {
    const admin = as('ADMIN', places.city);
    const { person } = await newcomer({ displayName: '黄庭坚' });
    const role = { personId: person.id, role: 'AUDITOR', scope: places.district } as const;
    const counted = async (own: Partial<Parameters<typeof listPeople>[1]> = {}) => {
      const asked = { role: 'AUDITOR', area: places.district, ...own } as const;
      const numbers = (['TEAM', 'FORMER'] as const).map(
        async (of) =>
          (await (await listPeople(admin, { of, ...asked }, { first: 5 })).count()).number,
      );
      return Promise.all(numbers);
    };
    await grantRole(admin, role);
    assert.deepEqual(await counted(), [1, 0]);
    assert.deepEqual(await counted({ role: 'UNIT_CLERK' }), [0, 0]);
    assert.deepEqual(await counted({ area: places.elsewhere }), [0, 0]);
    assert.deepEqual(await counted({ query: '黄庭坚' }), [1, 0]);
    await revokeRole(admin, role);
    assert.deepEqual(await counted(), [0, 1]);
  });

  it('and finds by an exact sign-in name whom the list does not show: once, on the first page, never beyond the area', async () => {
    const { person } = await newcomer({ userName: 'su_shi', displayName: 'su_shi' });
    await newcomer({ userName: 'su_zhe', displayName: '苏辙', home: places.elsewhereGrid });
    const ids = async (asked: Parameters<typeof listPeople>[1], after?: string) => {
      const page = { first: 20, ...(after === undefined ? {} : { after }) };
      return (await listPeople(as('ADMIN'), asked, page)).items.map(({ id }) => id);
    };
    assert.deepEqual(await ids({ of: 'RESIDENTS', query: 'su_shi' }), [person.id]);
    assert.deepEqual(await ids({ of: 'TEAM', query: 'su_shi' }), [person.id]);
    assert.deepEqual(await ids({ of: 'TEAM', query: 'su_shi' }, 'z'), []);
    assert.deepEqual(await ids({ of: 'RESIDENTS', query: 'su_zhe' }), []);
    assert.deepEqual(await ids({ of: 'RESIDENTS', query: 'su_' }), [person.id], 'a part of it');
  });

  it('each page being one look-up', async () => {
    const admin = as('ADMIN');
    await lookedUp(admin.actor.personId, 59);
    await listPeople(admin, { of: 'TEAM' }, { first: 1 });
    await assert.rejects(listPeople(admin, { of: 'TEAM' }, { first: 1 }), code('TOO_MANY'));
  });
});
