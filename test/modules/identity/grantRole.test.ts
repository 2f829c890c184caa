import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { roles, systemActor, visitor } from '../../../src/kernel/work.ts';
import type { Actor, Role } from '../../../src/kernel/work.ts';
import { grantRole } from '../../../src/modules/identity/grantRole.ts';
import { grantsMax } from '../../../src/modules/identity/person.ts';
import { findPerson, saveChangedPerson } from '../../../src/modules/identity/person.store.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { newcomer, start, useTown } from './people.ts';

const admin = someone('ADMIN', places.street, 'the-admin');
const give = (actor: Actor, personId: string, role: Role, scope: string) =>
  grantRole(workOf(actor, start), { personId, role, scope });
const refusedAs = (code: string, reason?: string) => (error: unknown) =>
  error instanceof AppError &&
  error.code === code &&
  (reason === undefined || error.detail.reason === reason);

describe('An administrator gives a role', () => {
  useTown();

  it('and it is kept with since when and by whom', async () => {
    const { person } = await newcomer();
    const changed = await give(admin, person.id, 'MEDIATOR', places.community);
    const grant = { role: 'MEDIATOR', scope: places.community, since: start, by: 'the-admin' };
    assert.deepEqual(changed.grants, [grant]);
    assert.deepEqual(await findPerson(person.id), changed);
    assert.equal(changed.version, person.version + 1);
  });

  it('and every session of the person ends at once', async () => {
    const { person, token } = await newcomer();
    const neighbour = await newcomer();
    await give(admin, person.id, 'VOLUNTEER', places.grid);
    assert.equal(await resumeSession(token, start), null);
    assert.notEqual(await resumeSession(neighbour.token, start), null);
  });

  it('once: a role held already changes nothing and ends no session', async () => {
    const { person } = await newcomer();
    const first = await give(admin, person.id, 'AUDITOR', places.community);
    const again = await give(someone('ADMIN', 'nb'), person.id, 'AUDITOR', places.community);
    assert.deepEqual(again, first);
  });

  it('several at once, and none is lost', async () => {
    const { person } = await newcomer();
    const wanted: Role[] = ['VOLUNTEER', 'MEDIATOR', 'INFORMANT', 'GRID_WORKER'];
    await Promise.all(wanted.map((role) => give(admin, person.id, role, places.grid)));
    const held = (await findPerson(person.id))?.grants.map(({ role }) => role).sort();
    assert.deepEqual(held, [...wanted].sort());
  });

  it('to somebody who lives elsewhere only when they hold a role here already', async () => {
    const { person } = await newcomer({ home: places.elsewhereGrid });
    const own = someone('ADMIN', places.community);
    await assert.rejects(
      give(own, person.id, 'MEDIATOR', places.community),
      refusedAs('NOT_FOUND', 'person'),
    );
    await give(admin, person.id, 'MEDIATOR', places.community);
    const after = await give(own, person.id, 'VOLUNTEER', places.grid);
    assert.equal(after.grants.length, 2);
  });

  it('of each grantable sort, but never RESIDENT or FIRM_REPRESENTATIVE', async () => {
    const { person } = await newcomer();
    for (const role of roles)
      if (role === 'RESIDENT' || role === 'FIRM_REPRESENTATIVE')
        await assert.rejects(
          give(admin, person.id, role, places.community),
          refusedAs('BAD_INPUT', 'not_grantable'),
        );
      else await give(admin, person.id, role, places.community);
    assert.equal((await findPerson(person.id))?.grants.length, roles.length - 2);
  });

  it('up to 50 of one person', async () => {
    const { person } = await newcomer();
    const many = Array.from({ length: grantsMax }, (_, i) => ({
      role: 'MEDIATOR' as const,
      scope: `nb/hs/nm/x${String(i)}`,
      since: start,
      by: 'test',
    }));
    assert.ok(await saveChangedPerson({ ...person, grants: many }));
    await assert.rejects(give(admin, person.id, 'VOLUNTEER', places.grid), {
      ...{ code: 'CONFLICT', detail: { reason: 'too_many_roles', limit: grantsMax } },
    });
  });
});

describe('An administrator’s own rights', () => {
  useTown();

  it('do not grow: neither over more, nor ADMIN again over a part', async () => {
    const { person } = await newcomer();
    const self = someone('ADMIN', places.street, person.id);
    for (const scope of [places.district, places.city, places.community, places.street])
      await assert.rejects(
        give(self, person.id, 'ADMIN', scope),
        refusedAs('FORBIDDEN', 'own_rights'),
      );
    await assert.rejects(
      give(self, person.id, 'SPOKESPERSON', places.district),
      refusedAs('NOT_FOUND', 'area'),
    );
    assert.deepEqual((await findPerson(person.id))?.grants, []);
  });

  it('reach over no area beyond, whether it exists or not', async () => {
    const { person } = await newcomer();
    const own = someone('ADMIN', places.community);
    const messages = new Set<string>();
    for (const scope of [places.elsewhere, places.street, 'zz', '', `${places.community}/absent`])
      await give(own, person.id, 'MEDIATOR', scope).catch((error: unknown) => {
        assert.ok(refusedAs('NOT_FOUND', 'area')(error));
        if (error instanceof AppError) messages.add(error.message);
      });
    assert.equal(messages.size, 1);
  });

  it('do not tell who exists elsewhere', async () => {
    const { person } = await newcomer({ home: places.elsewhereGrid });
    const own = someone('ADMIN', places.community);
    for (const id of [person.id, 'absent', ''])
      await assert.rejects(
        give(own, id, 'MEDIATOR', places.community),
        refusedAs('NOT_FOUND', 'person'),
      );
  });
});

describe('Nobody else gives roles', () => {
  useTown();

  it('in any other role, not even over the whole city', async () => {
    const { person, token } = await newcomer();
    const others = roles
      .filter((role) => role !== 'ADMIN')
      .map((role) => someone(role, 'nb', person.id));
    for (const actor of [...others, visitor])
      await assert.rejects(
        give(actor, person.id, 'MEDIATOR', places.community),
        refusedAs('FORBIDDEN'),
        actor.role,
      );
    assert.notEqual(await resumeSession(token, start), null);
  });

  it('except the platform’s own tool, which makes the first administrator', async () => {
    const { person } = await newcomer();
    const changed = await give(systemActor('admin'), person.id, 'ADMIN', places.city);
    assert.equal(changed.grants[0]?.by, 'system:admin');
  });
});
