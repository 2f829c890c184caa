import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { eraseIdentity } from '../../../src/modules/identity/eraseIdentity.ts';
import { findPerson } from '../../../src/modules/identity/person.store.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { newcomer, start, useTown } from './people.ts';

describe('Erasing who somebody is', () => {
  useTown();

  it('is for the job alone, and leaves an account that was not closed as it is', async () => {
    const { person } = await newcomer();
    const admin = workOf(someone('ADMIN', places.city), start);
    await assert.rejects(
      eraseIdentity(admin, person.id),
      (error) => error instanceof AppError && error.detail.reason === 'not_the_job',
    );
    await eraseIdentity(workOf(systemActor('eraseAccounts'), start), person.id);
    assert.deepEqual(await findPerson(person.id), person);
  });
});
