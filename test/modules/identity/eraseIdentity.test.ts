import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { eraseIdentity } from '../../../src/modules/identity/eraseIdentity.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { erasedPerson } from '../../../src/modules/identity/closedPerson.ts';
import { findCredentialOf, findPhone } from '../../../src/modules/identity/credential.store.ts';
import { issueResetCode } from '../../../src/modules/identity/issueResetCode.ts';
import { isKnownDevice } from '../../../src/modules/identity/knownDevice.store.ts';
import { passwordFits } from '../../../src/modules/identity/password.ts';
import { listResetCodesOf } from '../../../src/modules/identity/resetCode.store.ts';
import { tokenHash } from '../../../src/modules/identity/secretToken.ts';
import { findSessionByHash, listSessions } from '../../../src/modules/identity/session.store.ts';
import { findPerson } from '../../../src/modules/identity/person.store.ts';
import { places, someone, workOf } from '../../support/world.ts';
import {
  attempt,
  freshPhone,
  goodPassword,
  later,
  newcomer,
  start,
  useTown,
  close,
} from './people.ts';

describe('Erasing who somebody is', () => {
  useTown();

  it('is for the job alone, and leaves an account that was not closed as it is', async () => {
    const { person } = await newcomer();
    const admin = workOf(someone('ADMIN', places.city), start);
    await assert.rejects(
      eraseIdentity(admin, person.id),
      (error) =>
        error instanceof AppError &&
        error.code === 'FORBIDDEN' &&
        error.detail.reason === 'not_the_job',
    );
    await eraseIdentity(workOf(systemActor('eraseAccounts'), start), person.id);
    assert.deepEqual(await findPerson(person.id), person);
  });

  it('takes names, phone, password, sessions, browsers and codes, of that account alone; again it changes nothing', async () => {
    const [{ person, token, deviceToken }, other] = [
      await newcomer({ phone: freshPhone() }),
      await newcomer({ phone: freshPhone() }),
    ];
    const office = workOf(someone('GRID_WORKER', places.community), start);
    for (const { id } of [person, other.person])
      await issueResetCode(office, {
        ...{ key: randomId(), personId: id, recognition: 'ID_SHOWN', note: '' },
      });
    const { closing: _over, ...rest } = await close(person, 10);
    const eraseAt = (minutes: number) =>
      eraseIdentity(workOf(systemActor('eraseAccounts'), later(minutes)), person.id);
    await eraseAt(9);
    assert.equal((await listSessions(person.id, start)).length, 1, 'not before its time');
    await eraseAt(10);
    const left = await findPerson(person.id);
    const { version = 0 } = left ?? {};
    assert.deepEqual(left, { ...erasedPerson(rest, later(10)), version });
    assert.equal(await findSessionByHash(tokenHash(token)), null);
    assert.equal(await isKnownDevice(person.id, deviceToken, start), false);
    assert.deepEqual(await listResetCodesOf(person.id), []);
    assert.equal(await findPhone(person.id), undefined);
    const credential = await findCredentialOf(person.id);
    assert.equal(await passwordFits(credential?.passwordHash, goodPassword), false);
    await eraseAt(11);
    assert.deepEqual(await findPerson(person.id), left);
    assert.deepEqual(await findCredentialOf(person.id), credential);
    const kept = {
      sessions: (await listSessions(other.person.id, start)).length,
      browser: await isKnownDevice(other.person.id, other.deviceToken, start),
      codes: (await listResetCodesOf(other.person.id)).length,
    };
    assert.deepEqual(kept, { sessions: 1, browser: true, codes: 1 }, 'another’s stand');
    assert.equal(await attempt(other.person.userName, goodPassword), 'signedIn');
  });
});
