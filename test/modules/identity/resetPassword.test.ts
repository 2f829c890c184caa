import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { randomId } from '../../../src/kernel/id.ts';
import type { Role } from '../../../src/kernel/work.ts';
import { issueResetCode } from '../../../src/modules/identity/issueResetCode.ts';
import { resetPassword } from '../../../src/modules/identity/resetPassword.ts';
import { listResetCodesOf } from '../../../src/modules/identity/resetCode.store.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
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
