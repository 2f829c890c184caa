import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { findCredentialOf } from '../../../src/modules/identity/credential.store.ts';
import { weighOwnPassword } from '../../../src/modules/identity/weighOwnPassword.ts';
import { places, someone, workOf } from '../../support/world.ts';
import {
  attempt,
  throughTheApi,
  goodPassword,
  newcomer,
  start,
  strangeBrowser,
  useTown,
} from './people.ts';

describe('One’s own password, asked for again', () => {
  useTown();

  it('is weighed as at the sign-in, for who is signed in', async () => {
    const { person } = await newcomer();
    const work = workOf(someone('RESIDENT', places.community, person.id), start);
    const weigh = async (password: string) =>
      (await weighOwnPassword(work, password, strangeBrowser())).kind;
    assert.deepEqual(await weighOwnPassword(work, goodPassword, strangeBrowser()), {
      ...{ kind: 'own', person, credential: await findCredentialOf(person.id) },
    });
    assert.equal(await weigh('certainly not it 1'), 'wrongPassword');
    for (let at = 0; at < 9; at += 1) await weigh('certainly not it 1');
    assert.deepEqual(await weighOwnPassword(work, goodPassword, strangeBrowser()), {
      ...{ kind: 'tooMany', retryAfterS: 900 },
    });
    assert.equal(await attempt(person.userName, goodPassword), 'tooMany', 'the same limits');
    await assert.rejects(
      weighOwnPassword(throughTheApi(), goodPassword, strangeBrowser()),
      (error) => error instanceof AppError && error.code === 'NOT_SIGNED_IN',
    );
  });
});
