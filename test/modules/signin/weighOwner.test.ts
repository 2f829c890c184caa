import assert from 'node:assert/strict';
import { weighOwner } from '../../../src/modules/signin/weighOwner.ts';
import { goodPassword, newcomer, useTown } from '../identity/people.ts';
import { browserOf, codeAt, ownWork, seconds, withSecondStep, wrongCodeAt } from './twoSteps.ts';

const now = seconds(60);

describe('An owner', () => {
  useTown();

  it('is believed for the password alone where no second step is set', async () => {
    const it = await newcomer();
    const weigh = async (password: string) =>
      (await weighOwner(ownWork(it.person.id), { password, code: '' }, browserOf(it))).kind;
    assert.equal(await weigh('certainly not 1'), 'wrongPassword');
    assert.equal(await weigh(goodPassword), 'owner');
  });

  it('is believed for password and code where one is set; a wrong password uses no code up', async () => {
    const it = await withSecondStep();
    const code = codeAt(it.secret, now);
    const weigh = async (password: string, given: string) =>
      (await weighOwner(ownWork(it.person.id, now), { password, code: given }, browserOf(it))).kind;
    assert.equal(await weigh('certainly not 1', code), 'wrongPassword');
    assert.equal(await weigh(goodPassword, wrongCodeAt(it.secret, now)), 'wrongCode');
    assert.equal(await weigh(goodPassword, code), 'owner');
  });
});
