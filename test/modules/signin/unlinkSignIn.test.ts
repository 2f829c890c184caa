import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { issueResetCode } from '../../../src/modules/identity/issueResetCode.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import { linkSignIn } from '../../../src/modules/signin/linkSignIn.ts';
import { accountOf, subjectIdOf } from '../../../src/modules/signin/linkedSignIn.ts';
import {
  findLinkedSignIn,
  findLinkedSignInOf,
} from '../../../src/modules/signin/linkedSignIn.store.ts';
import { resetPassword } from '../../../src/modules/signin/resetPassword.ts';
import { signIn } from '../../../src/modules/signin/signIn.ts';
import { unlinkSignIn } from '../../../src/modules/signin/unlinkSignIn.ts';
import { present } from '../../../src/kernel/assert.ts';
import { pendingTypes } from '../../support/events.ts';
import { places, someone, workOf } from '../../support/world.ts';
import {
  goodPassword,
  newcomer,
  start,
  strangeBrowser,
  throughTheApi,
  useTown,
} from '../identity/people.ts';
import { subjectNamed } from './outside.ts';
import { browserOf, codeAt, ownWork, seconds, withSecondStep, wrongCodeAt } from './twoSteps.ts';

const now = seconds(60);
const proof = { password: goodPassword, code: '' };

describe('An outside account is unlinked', () => {
  useTown();

  it('for the password: other sessions end, this one stays, and somebody else may link it', async () => {
    const it = await newcomer();
    const work = ownWork(it.person.id);
    await linkSignIn(work, it.person.id, subjectNamed('one'));
    const input = { name: it.person.userName, password: goodPassword };
    const other = await signIn(throughTheApi(), input, strangeBrowser());
    assert.ok(other.kind === 'signedIn');
    assert.equal((await unlinkSignIn(work, proof, browserOf(it))).kind, 'owner');
    assert.equal(await resumeSession(other.token, start), null);
    assert.notEqual(await resumeSession(it.token, start), null);
    assert.equal(await findLinkedSignIn(subjectIdOf(subjectNamed('one'))), null);
    const next = await newcomer();
    const outcome = await linkSignIn(ownWork(next.person.id), next.person.id, subjectNamed('one'));
    assert.equal(outcome, 'linked');
  });

  it('once: again changes nothing and ends no session, and each change is told', async () => {
    const it = await newcomer();
    const work = ownWork(it.person.id);
    await linkSignIn(work, it.person.id, subjectNamed('two'));
    await Promise.all([1, 2].map(() => unlinkSignIn(work, proof, browserOf(it))));
    const input = { name: it.person.userName, password: goodPassword };
    const other = await signIn(throughTheApi(), input, strangeBrowser());
    assert.ok(other.kind === 'signedIn');
    assert.equal((await unlinkSignIn(work, proof, browserOf(it))).kind, 'owner');
    assert.notEqual(await resumeSession(other.token, start), null);
    await linkSignIn(work, it.person.id, subjectNamed('three'));
    assert.deepEqual(await pendingTypes('linked_sign_ins', it.person.id), [
      'sign_in_link.linked',
      'sign_in_link.unlinked',
      'sign_in_link.linked',
    ]);
  });

  it('not for a wrong password, nor for a wrong code of the second step', async () => {
    const it = await withSecondStep();
    await linkSignIn(ownWork(it.person.id), it.person.id, subjectNamed('kept'));
    const unlink = async (password: string, code: string) =>
      (await unlinkSignIn(ownWork(it.person.id, now), { password, code }, browserOf(it))).kind;
    assert.equal(await unlink('not it at all 9', codeAt(it.secret, now)), 'wrongPassword');
    assert.equal(await unlink(goodPassword, wrongCodeAt(it.secret, now)), 'wrongCode');
    assert.notEqual((await findLinkedSignInOf(it.person.id)).link, undefined);
    assert.equal(await unlink(goodPassword, codeAt(it.secret, now)), 'owner');
    assert.equal((await findLinkedSignInOf(it.person.id)).link, undefined);
  });

  it('by a password that was set anew with the code of the office: no door is left open', async () => {
    const { person } = await newcomer();
    await linkSignIn(ownWork(person.id), person.id, subjectNamed('door'));
    const office = workOf(someone('GRID_WORKER', places.community), start);
    const recognized = { recognition: 'ID_SHOWN', note: '' } as const;
    const { code } = await issueResetCode(office, {
      ...recognized,
      key: randomId(),
      personId: person.id,
    });
    const input = { name: person.userName, code, newPassword: '河埠头第三级台阶 57' };
    await resetPassword(throughTheApi(), input, strangeBrowser());
    assert.equal((await findLinkedSignInOf(person.id)).link, undefined);
    assert.equal(
      (await pendingTypes('linked_sign_ins', person.id)).at(-1),
      'sign_in_link.unlinked',
    );
  });

  it('and was shown to its owner by what it is called there, cut where it is long, without signs that hide', async () => {
    const { person } = await newcomer();
    const account = `a\u202E${'名'.repeat(100)}`;
    await linkSignIn(ownWork(person.id), person.id, { ...subjectNamed('long'), account });
    const { link } = await findLinkedSignInOf(person.id);
    assert.equal(accountOf(person.id, present(link, 'the link')), `a${'名'.repeat(59)}`);
  });
});
