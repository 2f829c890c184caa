import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { actorOf } from '../../../src/modules/identity/actorOf.ts';
import { grantRole } from '../../../src/modules/identity/grantRole.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import {
  beginEnding,
  findEndings,
} from '../../../src/modules/identity/administratorEnding.store.ts';
import { PersonModel } from '../../../src/modules/identity/person.model.ts';
import { findPerson } from '../../../src/modules/identity/person.store.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import { revokeRole } from '../../../src/modules/identity/revokeRole.ts';
import { signIn } from '../../../src/modules/signin/signIn.ts';
import { places, someone, workOf } from '../../support/world.ts';
import {
  throughTheApi,
  goodPassword,
  later,
  newcomer,
  start,
  strangeBrowser,
  useTown,
} from './people.ts';

const admin = someone('ADMIN', places.street, 'the-admin');
const role = { role: 'MEDIATOR', scope: places.community } as const;
const mediator = async () => {
  const { person } = await newcomer();
  return grantRole(workOf(admin, start), { personId: person.id, ...role });
};
const take = (personId: string, at = later(5)) =>
  revokeRole(workOf(admin, at), { personId, ...role });

describe('An administrator takes a role away', () => {
  useTown();

  it('and it stays on record with its end', async () => {
    const { id } = await mediator();
    const changed = await take(id);
    assert.deepEqual(changed.grants, []);
    assert.deepEqual(changed.endedGrants, [
      { ...role, since: start, by: 'the-admin', until: later(5), endedBy: 'the-admin' },
    ]);
    assert.deepEqual(await findPerson(id), changed);
  });

  it('and it is gone with the next request: the session ends, a new one has it no more', async () => {
    const { id, userName } = await mediator();
    const enter = () =>
      signIn(throughTheApi(), { name: userName, password: goodPassword }, strangeBrowser());
    const before = await enter();
    assert.ok(before.kind === 'signedIn');
    assert.equal(actorOf(before.person, [], `MEDIATOR@${places.community}`).role, 'MEDIATOR');
    await take(id);
    assert.equal(await resumeSession(before.token, later(5)), null);
    const after = await enter();
    assert.ok(after.kind === 'signedIn');
    assert.throws(
      () => actorOf(after.person, [], `MEDIATOR@${places.community}`),
      (error) => error instanceof AppError && error.code === 'FORBIDDEN',
    );
  });

  it('twice as once, and gives it back after a slip, also when its holder lives in another area', async () => {
    const { person } = await newcomer({ home: places.elsewhere });
    const all = workOf(someone('ADMIN', places.city), start);
    await grantRole(all, { personId: person.id, ...role });
    const first = await take(person.id);
    assert.deepEqual(await take(person.id, later(6)), first);
    const back = await grantRole(workOf(admin, later(7)), { personId: person.id, ...role });
    assert.deepEqual(
      back.grants.map(({ scope }) => scope),
      [places.community],
    );
  });

  it('twice as once: what is not held changes nothing', async () => {
    const { id } = await mediator();
    const once = await take(id);
    assert.deepEqual(await take(id, later(6)), once);
  });

  it('over that area alone, and keeps each ending when it is given and taken again', async () => {
    const { id } = await mediator();
    await grantRole(workOf(admin, start), { personId: id, role: 'MEDIATOR', scope: places.grid });
    await take(id, later(1));
    await grantRole(workOf(admin, later(2)), { personId: id, ...role });
    const last = await take(id, later(3));
    assert.deepEqual(
      last.grants.map(({ scope }) => scope),
      [places.grid],
    );
    assert.deepEqual(
      last.endedGrants.map(({ since, until }) => [since, until]),
      [
        [start, later(1)],
        [later(2), later(3)],
      ],
    );
  });

  it('only where they hold the area, and only as an administrator', async () => {
    const { id } = await mediator();
    const far = someone('ADMIN', places.elsewhere);
    for (const [actor, code] of [
      [far, 'NOT_FOUND'],
      [someone('SPOKESPERSON', 'nb'), 'FORBIDDEN'],
      [someone('MEDIATOR', places.community, id), 'FORBIDDEN'],
    ] as const)
      await assert.rejects(
        revokeRole(workOf(actor), { personId: id, ...role }),
        (error) => error instanceof AppError && error.code === code,
      );
    assert.equal((await findPerson(id))?.grants.length, 1);
  });

  it('also of somebody who lives elsewhere, when the role is over their area', async () => {
    const { person } = await newcomer({ home: places.elsewhereGrid });
    await grantRole(workOf(admin, start), { personId: person.id, ...role });
    const own = someone('ADMIN', places.community, 'own-admin');
    const changed = await revokeRole(workOf(own, start), { personId: person.id, ...role });
    assert.equal(changed.endedGrants[0]?.endedBy, 'own-admin');
  });
});

describe('The last administrator of an area', () => {
  useTown();
  beforeEach('nobody is one yet', () => PersonModel.deleteMany({}));

  const town = workOf(systemActor('admin'), start);
  const administrator = async (scope: string) => {
    const { person } = await newcomer({ home: places.grid });
    await grantRole(town, { personId: person.id, role: 'ADMIN', scope });
    return person.id;
  };
  const isLast = (error: unknown) =>
    error instanceof AppError &&
    error.code === 'CONFLICT' &&
    error.detail.reason === 'last_administrator';
  const end = (by: string, personId: string, scope: string, from = scope) =>
    revokeRole(workOf(someone('ADMIN', from, by), later(9)), { personId, role: 'ADMIN', scope });
  const scopesOf = async (personId: string) =>
    (await findPerson(personId))?.grants.map(({ scope }) => scope);

  it('cannot give the role up, until somebody else has it for the whole area', async () => {
    const first = await administrator(places.street);
    await assert.rejects(end(first, first, places.street), isLast);
    const below = await administrator(places.community);
    await assert.rejects(end(first, first, places.street), isLast, 'a part of it is not enough');
    await end(first, below, places.community);
    const second = await administrator(places.city);
    const ended = await end(first, first, places.street);
    assert.deepEqual(
      ended.endedGrants.map(({ scope, until, endedBy }) => [scope, until, endedBy]),
      [[places.street, later(9), first]],
    );
    assert.deepEqual(await end(second, first, places.street, places.city), ended, 'twice as once');
    await assert.rejects(end(second, second, places.city), isLast);
    await grantRole(town, { personId: second, role: 'ADMIN', scope: places.street });
    await end(second, second, places.street, places.city);
    assert.deepEqual(await scopesOf(second), [places.city], 'their own larger one stands in');
  });

  it('remains when two take the role from each other, or both give it up, at the same moment', async () => {
    const city = await administrator(places.city);
    for (let round = 0; round < 8; round += 1) {
      const other = await administrator(places.city);
      const [one, two] = round % 2 === 0 ? [other, city] : [city, other];
      const results = await Promise.allSettled([
        end(city, one, places.city),
        end(other, two, places.city),
      ]);
      const held = [await scopesOf(city), await scopesOf(other)].flat();
      assert.ok(held.length >= 1, JSON.stringify(results));
      for (const result of results)
        if (result.status === 'rejected') assert.ok(isLast(result.reason), String(result.reason));
      await grantRole(town, { personId: city, role: 'ADMIN', scope: places.city });
      if ((await scopesOf(other))?.length === 1) await end(city, other, places.city);
    }
  });

  it('is not ended twice by an ending that a crash left under way', async () => {
    const [one, other] = [await administrator(places.city), await administrator(places.city)];
    const found = await findPerson(other);
    const since = found?.grants[0]?.since ?? start;
    const pending = { personId: other, scope: places.city, since, until: later(1), endedBy: one };
    const { version } = await findEndings('nb');
    assert.equal(await beginEnding('nb', version, pending), true);
    await assert.rejects(end(one, one, places.city), isLast);
    assert.deepEqual(await scopesOf(other), [], 'what was decided is done first');
    await grantRole(workOf(systemActor('admin'), later(2)), {
      ...{ personId: other, role: 'ADMIN', scope: places.city },
    });
    await end(one, one, places.city);
    assert.deepEqual(await scopesOf(other), [places.city], 'given anew, it is another one');
  });
});
