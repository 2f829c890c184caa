import assert from 'node:assert/strict';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import { beginSecondStep } from '../../../src/modules/signin/beginSecondStep.ts';
import { confirmSecondStep } from '../../../src/modules/signin/confirmSecondStep.ts';
import { findSecondStep } from '../../../src/modules/signin/secondStep.store.ts';
import { signIn } from '../../../src/modules/signin/signIn.ts';
import {
  goodPassword,
  later,
  newcomer,
  start,
  strangeBrowser,
  throughTheApi,
  useTown,
} from '../identity/people.ts';
import { browserOf, codeAt, ownWork, withSecondStep, wrongCodeAt } from './twoSteps.ts';

async function begun() {
  const it = await newcomer();
  const work = ownWork(it.person.id);
  const offer = await beginSecondStep(work, goodPassword, browserOf(it));
  assert.ok(offer.kind === 'begun');
  return { ...it, secret: offer.secret, browser: browserOf(it), work };
}

describe('A second step is set', () => {
  useTown();

  it('by the first code of its secret; ten recovery codes are given, and other sessions end', async () => {
    const { person, secret, browser, work, token } = await begun();
    const other = await signIn(
      throughTheApi(),
      { name: person.userName, password: goodPassword },
      strangeBrowser(),
    );
    assert.ok(other.kind === 'signedIn');
    const given = await confirmSecondStep(work, codeAt(secret, start), browser);
    assert.ok(given.kind === 'recoveryCodes');
    assert.equal(given.codes.length, 10);
    const kept = await findSecondStep(person.id);
    assert.ok(kept.inForce !== undefined && kept.begun === undefined);
    const stored = JSON.stringify(kept);
    for (const code of [...given.codes, secret]) assert.ok(!stored.includes(code));
    assert.equal(await resumeSession(other.token, start), null);
    assert.notEqual(await resumeSession(token, start), null);
  });

  it('not by a wrong code, nor by text, and seven wrong ones are heard from a strange browser', async () => {
    const { secret, work } = await begun();
    const wrong = wrongCodeAt(secret, start);
    const browser = strangeBrowser();
    for (const code of [wrong, '', '验证码', wrong, wrong, wrong, wrong])
      assert.deepEqual(await confirmSecondStep(work, code, browser), { kind: 'wrongCode' });
    const right = codeAt(secret, start);
    assert.equal((await confirmSecondStep(work, right, browser)).kind, 'tooMany');
  });

  it('once: its codes are shown to nobody a second time', async () => {
    const { person, secret, session, deviceToken } = await withSecondStep();
    const work = ownWork(person.id);
    await assert.rejects(
      confirmSecondStep(work, codeAt(secret, start), browserOf({ session, deviceToken })),
      { code: 'CONFLICT', detail: { reason: 'second_step_set' } },
    );
  });

  it('by one of two tabs at once', async () => {
    const { secret, browser, work } = await begun();
    const both = await Promise.allSettled(
      [1, 2].map(() => confirmSecondStep(work, codeAt(secret, start), browser)),
    );
    assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  });

  it('not half an hour later, nor without one that was begun', async () => {
    const { person, secret, browser } = await begun();
    const late = ownWork(person.id, later(31));
    const refused = { code: 'CONFLICT', detail: { reason: 'second_step_not_begun' } };
    await assert.rejects(confirmSecondStep(late, codeAt(secret, later(31)), browser), refused);
    const nobody = await newcomer();
    const work = ownWork(nobody.person.id);
    await assert.rejects(confirmSecondStep(work, '123456', browserOf(nobody)), refused);
  });
});
