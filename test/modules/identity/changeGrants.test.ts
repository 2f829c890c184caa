import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import { changeGrants, type RoleChange } from '../../../src/modules/identity/changeGrants.ts';
import { findPerson, saveChangedPerson } from '../../../src/modules/identity/person.store.ts';
import type { Grant } from '../../../src/modules/identity/person.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { newcomer, start, useTown, close } from './people.ts';

const work = workOf(someone('ADMIN', places.street, 'the-admin'), start);
const grant = (role: Grant['role']): Grant => ({ role, scope: places.grid, since: start, by: 'x' });

describe('A change of roles', () => {
  useTown();

  it('is made anew on what somebody else saved in between, and loses neither', async () => {
    const { person } = await newcomer();
    let first = true;
    const input = { personId: person.id, role: 'VOLUNTEER', scope: places.grid } as const;
    const rivals: Promise<boolean>[] = [];
    const changed = await changeGrants(work, input, (read) => {
      if (first) rivals.push(saveChangedPerson({ ...read, grants: [grant('AUDITOR')] }));
      const next = { ...read, grants: [...read.grants, grant('VOLUNTEER')] };
      first = false;
      return next;
    }).catch((error: unknown) => error);
    await Promise.all(rivals);
    assert.ok(!(changed instanceof Error));
    const held = (await findPerson(person.id))?.grants.map(({ role }) => role) ?? [];
    assert.ok(held.includes('VOLUNTEER'), held.join());
  });

  it('gives up with CONFLICT when the person changes each time', async () => {
    const { person } = await newcomer();
    const input = { personId: person.id, role: 'VOLUNTEER', scope: places.grid } as const;
    const stale = (read: typeof person) => ({ ...read, version: read.version + 7, grants: [] });
    await assert.rejects(
      changeGrants(work, input, stale),
      (error) => error instanceof AppError && error.detail.reason === 'changed_meanwhile',
    );
  });

  it('saves nothing when there is nothing to change', async () => {
    const { person } = await newcomer();
    const input = { personId: person.id, role: 'VOLUNTEER', scope: places.grid } as const;
    assert.deepEqual(await changeGrants(work, input, (read) => read), person);
    assert.equal((await findPerson(person.id))?.version, person.version);
  });

  it('is made by an administrator, of a grantable role, over an area that there is, for an open account', async () => {
    const { person } = await newcomer();
    const input = { personId: person.id, role: 'VOLUNTEER', scope: places.grid } as const;
    const change = (own: Partial<RoleChange> = {}, actor = work) =>
      changeGrants(actor, { ...input, ...own }, () => assert.fail('nothing is changed'));
    const refused = (code: string, reason: string, field?: string) => (error: unknown) =>
      error instanceof AppError &&
      error.code === code &&
      error.detail.reason === reason &&
      error.detail.field === field;
    const spokes = workOf(someone('SPOKESPERSON', places.street), start);
    await assert.rejects(change({}, spokes), refused('FORBIDDEN', 'role_needed'));
    const resident = refused('BAD_INPUT', 'not_grantable', 'role');
    await assert.rejects(change({ role: 'RESIDENT' }), resident);
    for (const scope of [`${places.street}/none`, places.city])
      await assert.rejects(change({ scope }), refused('NOT_FOUND', 'area'));
    await close(person);
    await assert.rejects(change(), refused('NOT_FOUND', 'person'));
  });

  it('ends the sessions of the person when there is a change, and of nobody else', async () => {
    const [one, other] = [await newcomer(), await newcomer()];
    const input = { personId: one.person.id, role: 'VOLUNTEER', scope: places.grid } as const;
    await changeGrants(work, input, (read) => read);
    assert.notEqual(await resumeSession(one.token, start), null, 'nothing has changed');
    await changeGrants(work, input, (read) => ({ ...read, grants: [grant('VOLUNTEER')] }));
    assert.equal(await resumeSession(one.token, start), null);
    assert.notEqual(await resumeSession(other.token, start), null);
  });
});
