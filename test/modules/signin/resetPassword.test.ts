import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { randomId } from '../../../src/kernel/id.ts';
import type { Role } from '../../../src/kernel/work.ts';
import { issueResetCode } from '../../../src/modules/identity/issueResetCode.ts';
import { resetPassword } from '../../../src/modules/signin/resetPassword.ts';
import { listResetCodesOf } from '../../../src/modules/identity/resetCode.store.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import { present } from '../../../src/kernel/assert.ts';
import { findCredentialOf, savePassword } from '../../../src/modules/identity/credential.store.ts';
import { isKnownDevice } from '../../../src/modules/identity/knownDevice.store.ts';
import { hashPassword } from '../../../src/modules/identity/password.ts';
import { beforeNext } from '../../support/beforeNext.ts';
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
  close,
} from '../identity/people.ts';

const newPassword = '河埠头第三级台阶 57';
const office = (role: Role = 'GRID_WORKER', scope: string = places.community, now = start) =>
  workOf(someone(role, scope), now);
const issue = async (personId: string, work = office()) =>
  issueResetCode(work, { key: randomId(), personId, recognition: 'ID_SHOWN', note: '' });
const reset = async (name: string, code: string, now = start) =>
  (await resetPassword(throughTheApi(now), { name, code, newPassword }, strangeBrowser())).kind;
const reason = (wanted: string) => (error: unknown) =>
  error instanceof AppError && error.detail.reason === wanted;

describe('A forgotten password', () => {
  useTown();

  it('is replaced once with the code from the counter; every session ends, and the person reads who gave it', async () => {
    const { person, token } = await newcomer();
    const work = office();
    const { code } = await issue(person.id, work);
    assert.match(code, /^\d{4} \d{4}$/u);
    assert.equal(await reset(person.userName, code.replace(' ', '')), 'signedIn');
    assert.equal(await resumeSession(token, start), null);
    assert.equal(await attempt(person.userName, goodPassword), 'refused');
    assert.equal(await attempt(person.userName, newPassword), 'signedIn');
    assert.equal(await reset(person.userName, code), 'refused', 'it worked once');
    const [kept] = await listResetCodesOf(person.id);
    assert.equal(kept?.by, work.actor.personId);
    assert.ok(kept.usedAt !== undefined);
    assert.ok(!JSON.stringify(kept).includes(code.slice(0, 4) + code.slice(5)));
  });

  it('is replaced in whatever way the account is named; text that nobody can have as a name is said to be none', async () => {
    const { person } = await newcomer({ userName: 'Lan_Zhou', phone: '13955557777' });
    const names = [
      '+86 139-5555-7777',
      '１３９５５５５７７７７',
      ' lan_zhou\u200B',
      'ＬＡＮ_ＺＨＯＵ',
    ];
    for (const [at, name] of names.entries()) {
      const { code } = await issue(person.id, office('GRID_WORKER', places.community, later(at)));
      assert.equal(await reset(name, code, later(at)), 'signedIn', name);
    }
    await assert.rejects(reset('139', '1234 5678'), reason('not_a_sign_in_name'));
  });

  it('is not replaced after 30 minutes, with an older code, or with the code of somebody else', async () => {
    const { person } = await newcomer();
    const other = await newcomer();
    const first = await issue(person.id);
    assert.equal(await reset(other.person.userName, first.code), 'refused');
    const second = await issue(person.id, office('SPOKESPERSON', places.community, later(1)));
    assert.equal(await reset(person.userName, first.code, later(1)), 'refused');
    assert.equal(await reset(person.userName, second.code, later(31)), 'refused');
    assert.equal(await attempt(person.userName, goodPassword), 'signedIn');
  });

  it('makes every browser a stranger again, but nobody else’s, and is written down with its moment', async () => {
    const [{ person, deviceToken }, other] = [await newcomer(), await newcomer()];
    const { code } = await issue(person.id);
    assert.equal(await reset(person.userName, code, later(3)), 'signedIn');
    assert.equal(await isKnownDevice(person.id, deviceToken, later(3)), false);
    assert.ok(await isKnownDevice(other.person.id, other.deviceToken, later(3)));
    assert.notEqual(await resumeSession(other.token, start), null);
    assert.deepEqual((await listResetCodesOf(person.id))[0]?.usedAt, later(3));
    assert.deepEqual((await findCredentialOf(person.id))?.passwordChangedAt, later(3));
  });

  it('is not replaced by a code from before another change, nor on a closed account', async () => {
    const { person } = await newcomer();
    const { code } = await issue(person.id);
    const credential = present(await findCredentialOf(person.id), 'credential');
    await savePassword(credential, await hashPassword('另外一个密码 99'), later(1));
    assert.equal(await reset(person.userName, code, later(2)), 'refused');
    const closed = (await newcomer()).person;
    const own = await issue(closed.id);
    await close(closed);
    assert.equal(await reset(closed.userName, own.code), 'refused');
  });

  it('is replaced by one of two who come at one moment, and the other is told', async () => {
    const { person } = await newcomer();
    const { code } = await issue(person.id);
    const credential = present(await findCredentialOf(person.id), 'credential');
    beforeNext('Person', 'updateOne', () => savePassword(credential, 'faster', start));
    await assert.rejects(reset(person.userName, code), reason('changed_meanwhile'));
    assert.equal((await findCredentialOf(person.id))?.passwordHash, 'faster');
  });

  it('is not replaced by a password that a sign-up would not take', async () => {
    const { person } = await newcomer();
    const { code } = await issue(person.id);
    const weak = async (newPassword: string) =>
      resetPassword(
        throughTheApi(),
        { name: person.userName, code, newPassword },
        strangeBrowser(),
      );
    await assert.rejects(weak('short'), reason('too_short'));
    await assert.rejects(weak(`${person.userName}${person.userName}`), reason('too_simple'));
    assert.equal(await reset(person.userName, code), 'signedIn', 'the code was not used up');
  });

  it('is guessed five times at most, and a stranger learns nothing of who has a code', async () => {
    const { person } = await newcomer();
    const { code } = await issue(person.id);
    const wrong = code.startsWith('0000') ? '1111 1111' : '0000 0000';
    const kinds: string[] = [];
    const nobody: string[] = [];
    for (let at = 0; at < 7; at += 1) {
      kinds.push(await reset(person.userName, wrong));
      nobody.push(await reset('nobody_is_called_so', wrong));
    }
    assert.deepEqual(kinds, [...Array.from({ length: 5 }, () => 'refused'), 'tooMany', 'tooMany']);
    assert.deepEqual(nobody, kinds);
    assert.equal(await reset(person.userName, code), 'tooMany');
  });
});
