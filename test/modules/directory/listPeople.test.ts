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
      code('FORBIDDEN'),
    );
    const far = { of: 'RESIDENTS', area: places.elsewhere } as const;
    await assert.rejects(listPeople(as('ADMIN'), far, { first: 5 }), code('NOT_FOUND'));
  });
});
