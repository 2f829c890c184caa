import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { changePassword } from '../../../src/modules/identity/changePassword.ts';
import { present } from '../../../src/kernel/assert.ts';
import { findCredentialOf, savePassword } from '../../../src/modules/identity/credential.store.ts';
import { isKnownDevice } from '../../../src/modules/identity/knownDevice.store.ts';
import { hashPassword } from '../../../src/modules/identity/password.ts';
import { beforeNext } from '../../support/beforeNext.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import { signIn } from '../../../src/modules/signin/signIn.ts';
import { places, someone, workOf } from '../../support/world.ts';
import {
  throughTheApi,
  attempt,
  goodPassword,
  later,
  newcomer,
  start,
  strangeBrowser,
  useTown,
} from './people.ts';

const newPassword = '河埠头第三级台阶 57';
const workBy = (id: string) => workOf(someone('RESIDENT', places.community, id), start);

describe('A change of password', () => {
  useTown();

  it('ends every other session, and keeps the one that asks when its owner wants that', async () => {
    const { person, token, session, deviceToken } = await newcomer();
    const name = person.userName;
    const other = await signIn(throughTheApi(), { name, password: goodPassword }, strangeBrowser());
    assert.ok(other.kind === 'signedIn');
    const input = { oldPassword: goodPassword, newPassword, keepThisSession: true };
    const browser = strangeBrowser({ sessionId: session.id });
    const changed = await changePassword(workBy(person.id), input, { ...browser, deviceToken });
    assert.deepEqual(changed, { kind: 'changed', sessionsEnded: 1 });
    assert.deepEqual((await findCredentialOf(person.id))?.passwordChangedAt, start);
    assert.ok(await isKnownDevice(person.id, deviceToken, start), 'the browser that asks');
    assert.equal(await isKnownDevice(person.id, other.deviceToken, start), false);
    assert.notEqual(await resumeSession(token, start), null);
    assert.equal(await resumeSession(other.token, start), null);
    assert.equal(await attempt(name, goodPassword), 'refused');
    assert.equal(await attempt(name, newPassword), 'signedIn');
  });

  it('is made once when it is sent again or many times at once, and is no repeat ten minutes later', async () => {
    const { person, session } = await newcomer();
    const input = { oldPassword: goodPassword, newPassword, keepThisSession: true };
    const change = async (now = start) =>
      (
        await changePassword(
          workOf(someone('RESIDENT', places.community, person.id), now),
          input,
          strangeBrowser({ sessionId: session.id }),
        )
      ).kind;
    assert.deepEqual(await Promise.all([change(), change(), change()]), Array(3).fill('changed'));
    assert.equal(await change(later(10)), 'changed');
    assert.equal(await change(later(11)), 'wrongPassword');
    assert.equal(await attempt(person.userName, newPassword), 'signedIn');
  });

  it('ends this session too when nothing else was asked for', async () => {
    const { person, token, session } = await newcomer();
    const input = { oldPassword: goodPassword, newPassword, keepThisSession: false };
    const changed = await changePassword(
      workBy(person.id),
      input,
      strangeBrowser({ sessionId: session.id }),
    );
    assert.deepEqual(changed, { kind: 'changed', sessionsEnded: 1 });
    assert.equal(await resumeSession(token, start), null);
  });

  it('is told that another was faster, unless that one set the very same password', async () => {
    for (const [faster, answer] of [
      ['另外一个密码 99', 'changed_meanwhile'],
      [newPassword, 'changed'],
    ] as const) {
      const { person } = await newcomer();
      const credential = present(await findCredentialOf(person.id), 'credential');
      const hash = await hashPassword(faster);
      beforeNext('Person', 'updateOne', () => savePassword(credential, hash, start));
      const input = { oldPassword: goodPassword, newPassword, keepThisSession: true };
      const told = await changePassword(workBy(person.id), input, strangeBrowser()).then(
        (changed) => changed,
        (error: unknown) => (error instanceof AppError ? error.detail.reason : error),
      );
      assert.deepEqual(told, answer === 'changed' ? { kind: 'changed', sessionsEnded: 0 } : answer);
      assert.equal((await findCredentialOf(person.id))?.passwordHash, hash);
    }
  });

  it('is not made with a wrong old password, which counts as a guess', async () => {
    const { person } = await newcomer();
    const input = { oldPassword: 'certainly not it 1', newPassword, keepThisSession: true };
    const kinds: string[] = [];
    for (let at = 0; at < 9; at += 1)
      kinds.push((await changePassword(workBy(person.id), input, strangeBrowser())).kind);
    assert.deepEqual(
      kinds.slice(0, 7),
      Array.from({ length: 7 }, () => 'wrongPassword'),
    );
    assert.equal(kinds.at(-1), 'tooMany');
    assert.equal(
      await attempt(person.userName, goodPassword),
      'tooMany',
      'one window for all ways',
    );
  });

  it('takes no password that a sign-up would not take', async () => {
    const { person } = await newcomer();
    const input = { oldPassword: goodPassword, newPassword: 'short', keepThisSession: true };
    await assert.rejects(
      changePassword(workBy(person.id), input, strangeBrowser()),
      (error) => error instanceof AppError && error.code === 'BAD_INPUT',
    );
    assert.equal(await attempt(person.userName, goodPassword), 'signedIn');
  });
});
