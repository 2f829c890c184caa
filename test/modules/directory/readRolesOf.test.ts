import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { closeAccount } from '../../../src/modules/closure/closeAccount.ts';
import { readRolesOf } from '../../../src/modules/directory/readRolesOf.ts';
import { readSearchesForMe } from '../../../src/modules/directory/readSearchesForMe.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { goodPassword, newcomer, start, strangeBrowser, useTown } from '../identity/people.ts';
import { lookedUp } from './lookUps.ts';

const as = (role: 'ADMIN' | 'AUDITOR' | 'SPOKESPERSON') =>
  workOf(someone(role, places.community), start);
const refusal = (code: string, reason: string) => (error: unknown) =>
  error instanceof AppError && error.code === code && error.detail.reason === reason;

describe('The roles of one person', () => {
  useTown();

  it('are read by an administrator or an auditor of the area; others are as if they were not there', async () => {
    const { person } = await newcomer();
    const far = await newcomer({ home: places.elsewhereGrid });
    for (const role of ['ADMIN', 'AUDITOR'] as const) {
      assert.equal((await readRolesOf(as(role), person.id))?.id, person.id);
      assert.equal(await readRolesOf(as(role), far.person.id), null);
      assert.equal(await readRolesOf(as(role), 'nobody'), null);
    }
    await assert.rejects(
      readRolesOf(as('SPOKESPERSON'), person.id),
      refusal('FORBIDDEN', 'role_needed'),
    );
  });

  it('are a look-up, found or not: the person reads of it, and there is an end to looking', async () => {
    const { person } = await newcomer();
    const auditor = as('AUDITOR');
    assert.equal((await readRolesOf(auditor, person.id))?.id, person.id);
    const own = workOf(someone('RESIDENT', places.community, person.id), start);
    const { items } = await readSearchesForMe(own, { first: 5 });
    assert.deepEqual(
      items.map(({ by, role, purpose }) => [by, role, purpose]),
      [[auditor.actor.personId, 'AUDITOR', 'ROLES']],
    );
    const busy = as('AUDITOR');
    await lookedUp(busy.actor.personId, 59);
    assert.equal(await readRolesOf(busy, 'nobody'), null);
    await assert.rejects(readRolesOf(busy, person.id), refusal('TOO_MANY', 'look_ups'));
  });

  it('of a closed account are nobody’s to read', async () => {
    const { person } = await newcomer();
    const own = workOf(someone('RESIDENT', places.community, person.id), start);
    await closeAccount(own, { password: goodPassword, posts: 'KEEP' }, strangeBrowser());
    assert.equal(await readRolesOf(as('ADMIN'), person.id), null);
  });
});
