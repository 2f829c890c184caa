import assert from 'node:assert/strict';
import { changePassword } from '../../../src/modules/identity/changePassword.ts';
import { isKnownDevice } from '../../../src/modules/identity/knownDevice.store.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import { newToken } from '../../../src/modules/identity/secretToken.ts';
import { completeSignIn } from '../../../src/modules/signin/completeSignIn.ts';
import { findSecondStep } from '../../../src/modules/signin/secondStep.store.ts';
import { inGroups } from '../../../src/modules/signin/recoveryCode.ts';
import { recoveryCodesLeft } from '../../../src/modules/signin/secondStep.ts';
import { reopenAccount } from '../../../src/modules/signin/reopenAccount.ts';
import { present } from '../../../src/kernel/assert.ts';
import {
  attempt,
  close,
  goodPassword,
  strangeBrowser,
  throughTheApi,
  useTown,
} from '../identity/people.ts';
import {
  browserOf,
  codeAt,
  firstStep,
  ownWork,
  seconds,
  withSecondStep,
  wrongCodeAt,
} from './twoSteps.ts';

/** A minute after the second step was set, so that its first code is not the one of the moment. */
const now = seconds(60);

const complete = (
  challenge: string,
  code: string,
  browser: ReturnType<typeof strangeBrowser>,
  at = now,
) => completeSignIn(throughTheApi(at), { challenge, code }, browser);

describe('A sign-in with a second step', () => {
  useTown();

  it('opens a session with the code of the moment, and only then is the browser known', async () => {
    const it = await withSecondStep();
    const { asked, browser } = await firstStep(it.person.userName, now);
    assert.equal(await isKnownDevice(it.person.id, asked.deviceToken, now), false);
    const done = await complete(asked.challenge, codeAt(it.secret, now), browser);
    assert.ok(done.kind === 'signedIn');
    assert.equal((await resumeSession(done.token, now))?.person.id, it.person.id);
    assert.equal(await isKnownDevice(it.person.id, done.deviceToken, now), true);
  });

  it('says nothing of a second step before the password is right', async () => {
    const it = await withSecondStep();
    assert.equal(await attempt(it.person.userName, 'certainly not 1'), 'refused');
    assert.equal(await attempt('nobody_here', goodPassword), 'refused');
    assert.equal(await attempt(it.person.userName, goodPassword), 'secondStep');
  });

  it('takes each code once, also from two tabs in one moment', async () => {
    const it = await withSecondStep();
    const code = codeAt(it.secret, now);
    const tabs = await Promise.all([1, 2].map(() => firstStep(it.person.userName, now)));
    const both = await Promise.all(
      tabs.map(({ asked, browser }) => complete(asked.challenge, code, browser)),
    );
    assert.deepEqual(both.map(({ kind }) => kind).sort(), ['refused', 'signedIn']);
    const { asked, browser } = await firstStep(it.person.userName, now);
    assert.deepEqual(await complete(asked.challenge, code, browser), {
      kind: 'refused',
      reason: 'code',
    });
    const before = codeAt(it.secret, seconds(30));
    assert.equal((await complete(asked.challenge, before, browser)).kind, 'refused');
    const next = codeAt(it.secret, seconds(90));
    assert.equal((await complete(asked.challenge, next, browser)).kind, 'signedIn');
  });

  it('takes a recovery code once, however it is typed, and one of two at once wins', async () => {
    const it = await withSecondStep();
    const code = inGroups(present(it.recoveryCodes[0], 'a code')).toLowerCase();
    const tabs = await Promise.all([1, 2].map(() => firstStep(it.person.userName, now)));
    const both = await Promise.all(
      tabs.map(({ asked, browser }) => complete(asked.challenge, code, browser)),
    );
    assert.deepEqual(both.map(({ kind }) => kind).sort(), ['refused', 'signedIn']);
    assert.equal(recoveryCodesLeft(await findSecondStep(it.person.id)), 9);
  });

  it('does not take the recovery code of somebody else', async () => {
    const [it, other] = [await withSecondStep(), await withSecondStep()];
    const { asked, browser } = await firstStep(it.person.userName, now);
    const code = present(other.recoveryCodes[0], 'a code');
    assert.equal((await complete(asked.challenge, code, browser)).kind, 'refused');
  });

  it('is heard from the browser of the first step alone, for five minutes, once', async () => {
    const it = await withSecondStep();
    const over = { kind: 'refused', reason: 'challenge' };
    const { asked, browser } = await firstStep(it.person.userName, now);
    const code = codeAt(it.secret, now);
    const others = [strangeBrowser(), strangeBrowser({ deviceToken: newToken() })];
    for (const other of others)
      assert.deepEqual(await complete(asked.challenge, code, other), over);
    for (const challenge of ['', 'x', newToken()])
      assert.deepEqual(await complete(challenge, code, browser), over);
    const late = seconds(60 + 300);
    assert.deepEqual(await complete(asked.challenge, codeAt(it.secret, late), browser, late), over);
    assert.equal((await complete(asked.challenge, code, browser)).kind, 'signedIn');
    const next = codeAt(it.secret, seconds(90));
    assert.deepEqual(await complete(asked.challenge, next, browser), over);
  });

  it('hears five codes of one challenge, and a new challenge does not begin the count of the account anew', async () => {
    const it = await withSecondStep();
    const wrong = wrongCodeAt(it.secret, now);
    const kinds: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      const { asked, browser } = await firstStep(it.person.userName, now);
      for (let guess = 0; guess < 6; guess += 1)
        kinds.push((await complete(asked.challenge, wrong, browser)).kind);
    }
    const heard = kinds.filter((kind) => kind === 'refused').length;
    assert.equal(kinds.slice(0, 6).join(), 'refused,refused,refused,refused,refused,tooMany');
    assert.equal(heard, 7);
  });

  it('keeps guesses for the browser of the owner, whom strangers who know the password cannot lock out', async () => {
    const it = await withSecondStep();
    const wrong = wrongCodeAt(it.secret, now);
    for (let round = 0; round < 2; round += 1) {
      const { asked, browser } = await firstStep(it.person.userName, now);
      for (let guess = 0; guess < 5; guess += 1) await complete(asked.challenge, wrong, browser);
    }
    const own = await firstStep(it.person.userName, now, { deviceToken: it.deviceToken });
    assert.equal(own.asked.deviceToken, it.deviceToken);
    const done = await complete(own.asked.challenge, codeAt(it.secret, now), own.browser);
    assert.equal(done.kind, 'signedIn');
  });

  it('hears thirty codes a day from strange browsers', async () => {
    const it = await withSecondStep();
    let heard = 0;
    const guessFive = async (at: Date) => {
      const wrong = wrongCodeAt(it.secret, at);
      const { asked, browser } = await firstStep(it.person.userName, at);
      for (let guess = 0; guess < 5; guess += 1)
        if ((await complete(asked.challenge, wrong, browser, at)).kind === 'refused') heard += 1;
    };
    for (let quarter = 0; quarter < 8; quarter += 1)
      for (const round of [0, 1]) await guessFive(seconds(60 + quarter * 901 + round));
    assert.equal(heard, 30);
  });

  it('is begun anew when the password was changed in between', async () => {
    const it = await withSecondStep();
    const { asked, browser } = await firstStep(it.person.userName, now);
    const change = {
      oldPassword: goodPassword,
      newPassword: '河埠头第三级台阶 57',
      keepThisSession: true,
    };
    await changePassword(ownWork(it.person.id, seconds(61)), change, browserOf(it));
    const late = seconds(62);
    assert.deepEqual(await complete(asked.challenge, codeAt(it.secret, late), browser, late), {
      kind: 'refused',
      reason: 'challenge',
    });
  });

  it('has a closed account back only after the second step too', async () => {
    const it = await withSecondStep();
    await close(it.person);
    const { userName } = it.person;
    assert.equal(await attempt(userName, goodPassword), 'closing');
    const browser = strangeBrowser();
    const input = { name: userName, password: goodPassword };
    const asked = await reopenAccount(throughTheApi(now), input, browser);
    assert.ok(asked.kind === 'secondStep');
    assert.equal(await attempt(userName, goodPassword), 'closing');
    const same = { ...browser, deviceToken: asked.deviceToken };
    const done = await complete(asked.challenge, codeAt(it.secret, now), same);
    assert.ok(done.kind === 'signedIn');
    assert.equal(done.person.closing, undefined);
  });
});
