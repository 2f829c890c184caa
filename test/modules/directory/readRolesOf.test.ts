import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { readRolesOf } from '../../../src/modules/directory/readRolesOf.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { newcomer, start, useTown } from '../identity/people.ts';

const as = (role: 'ADMIN' | 'AUDITOR' | 'SPOKESPERSON') =>
  workOf(someone(role, places.community), start);
const code = (wanted: string) => (error: unknown) =>
  error instanceof AppError && error.code === wanted;

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
    await assert.rejects(readRolesOf(as('SPOKESPERSON'), person.id), code('FORBIDDEN'));
  });
});
