import assert from 'node:assert/strict';
import { present } from '../../../src/kernel/assert.ts';
import { completeSignIn } from '../../../src/modules/signin/completeSignIn.ts';
import { renewRecoveryCodes } from '../../../src/modules/signin/renewRecoveryCodes.ts';
import { goodPassword, newcomer, throughTheApi, useTown } from '../identity/people.ts';
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

describe('New recovery codes', () => {
  useTown();

  it('take the place of the old ones', async () => {
    const it = await withSecondStep();
    const proof = { password: goodPassword, code: codeAt(it.secret, now) };
    const given = await renewRecoveryCodes(ownWork(it.person.id, now), proof, browserOf(it));
    assert.ok(given.kind === 'recoveryCodes');
    const { asked, browser } = await firstStep(it.person.userName, now);
    const complete = async (code: string | undefined) => {
      const input = { challenge: asked.challenge, code: present(code, 'a code') };
      return (await completeSignIn(throughTheApi(now), input, browser)).kind;
    };
    assert.equal(await complete(it.recoveryCodes[0]), 'refused');
    assert.equal(await complete(given.codes[0]), 'signedIn');
  });

  it('are given for password and code, each weighed, and a code once', async () => {
    const it = await withSecondStep();
    const work = ownWork(it.person.id, now);
    const code = codeAt(it.secret, now);
    const renew = async (password: string, given: string) =>
      (await renewRecoveryCodes(work, { password, code: given }, browserOf(it))).kind;
    assert.equal(await renew('certainly not 1', code), 'wrongPassword');
    assert.equal(await renew(goodPassword, wrongCodeAt(it.secret, now)), 'wrongCode');
    assert.equal(await renew(goodPassword, code), 'recoveryCodes');
    assert.equal(await renew(goodPassword, code), 'wrongCode');
  });

  it('are not given where no second step is set', async () => {
    const it = await newcomer();
    const proof = { password: goodPassword, code: '' };
    await assert.rejects(renewRecoveryCodes(ownWork(it.person.id), proof, browserOf(it)), {
      code: 'CONFLICT',
      detail: { reason: 'second_step_not_begun' },
    });
  });
});
