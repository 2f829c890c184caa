import assert from 'node:assert/strict';
import { completeSignIn } from '../../../src/modules/signin/completeSignIn.ts';
import { removeSecondStep } from '../../../src/modules/signin/removeSecondStep.ts';
import { findSecondStep } from '../../../src/modules/signin/secondStep.store.ts';
import { present } from '../../../src/kernel/assert.ts';
import { attempt, goodPassword, throughTheApi, useTown } from '../identity/people.ts';
import {
  browserOf,
  codeAt,
  firstStep,
  ownWork,
  seconds,
  withSecondStep,
  wrongCodeAt,
} from './twoSteps.ts';

const now = seconds(60);

describe('A second step is turned off', () => {
  useTown();

  it('for password and code; the password alone signs in then, and sign-ins under way are over', async () => {
    const it = await withSecondStep();
    const { asked, browser } = await firstStep(it.person.userName, now);
    const proof = { password: goodPassword, code: codeAt(it.secret, now) };
    const owner = await removeSecondStep(ownWork(it.person.id, now), proof, browserOf(it));
    assert.equal(owner.kind, 'owner');
    const kept = await findSecondStep(it.person.id);
    assert.deepEqual([kept.inForce, kept.begun, kept.recoveryCodes], [undefined, undefined, []]);
    assert.equal(await attempt(it.person.userName, goodPassword), 'signedIn');
    const input = { challenge: asked.challenge, code: codeAt(it.secret, seconds(90)) };
    const late = await completeSignIn(throughTheApi(now), input, browser);
    assert.deepEqual(late, { kind: 'refused', reason: 'challenge' });
  });

  it('for a recovery code too, and not for the password or a wrong code alone', async () => {
    const it = await withSecondStep();
    const work = ownWork(it.person.id, now);
    const remove = async (password: string, code: string) =>
      (await removeSecondStep(work, { password, code }, browserOf(it))).kind;
    assert.equal(await remove(goodPassword, ''), 'wrongCode');
    assert.equal(await remove(goodPassword, wrongCodeAt(it.secret, now)), 'wrongCode');
    assert.equal(await remove('certainly not 1', codeAt(it.secret, now)), 'wrongPassword');
    assert.notEqual((await findSecondStep(it.person.id)).inForce, undefined);
    assert.equal(await remove(goodPassword, present(it.recoveryCodes[3], 'a code')), 'owner');
    assert.equal(await remove(goodPassword, ''), 'owner', 'done again, it changes nothing');
  });
});
