import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { weighOwnPassword } from '../../../src/modules/identity/weighOwnPassword.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { throughTheApi, goodPassword, newcomer, start, strangeBrowser, useTown } from './people.ts';

describe('One’s own password, asked for again', () => {
  useTown();

  it('is weighed as at the sign-in, for who is signed in', async () => {
    const { person } = await newcomer();
    const work = workOf(someone('RESIDENT', places.community, person.id), start);
    const weigh = async (password: string) =>
      (await weighOwnPassword(work, password, strangeBrowser())).kind;
    assert.equal(await weigh(goodPassword), 'own');
    for (let at = 0; at < 10; at += 1) await weigh('certainly not it 1');
    assert.equal(await weigh(goodPassword), 'tooMany');
    await assert.rejects(
      weighOwnPassword(throughTheApi(), goodPassword, strangeBrowser()),
      (error) => error instanceof AppError && error.code === 'NOT_SIGNED_IN',
    );
  });
});
