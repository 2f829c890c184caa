import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { openSession } from '../../../src/modules/identity/openSession.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import { signOut } from '../../../src/modules/identity/signOut.ts';
import { someone, workOf } from '../../support/world.ts';
import {
  throughTheApi,
  attempt,
  goodPassword,
  newcomer,
  start,
  strangeBrowser,
  useTown,
} from './people.ts';

describe('Signing out', () => {
  useTown();

  it('ends this session at once and leaves the others', async () => {
    const { person, session, token } = await newcomer();
    const other = await openSession(throughTheApi(), person, strangeBrowser());
    const work = workOf(someone('RESIDENT', person.home, person.id), start);
    await signOut(work, session.id);
    assert.equal(await resumeSession(token, start), null);
    assert.notEqual(await resumeSession(other.token, start), null);
    await signOut(work, session.id);
    assert.notEqual(await resumeSession(other.token, start), null, 'twice is once');
  });

  it('leaves the browser known, so that its owner gets in again whoever is guessing', async () => {
    const { person, session, deviceToken } = await newcomer();
    await signOut(workOf(someone('RESIDENT', person.home, person.id), start), session.id);
    for (let i = 0; i < 12; i += 1) await attempt(person.userName, 'wrong words 12');
    assert.equal(await attempt(person.userName, goodPassword, { deviceToken }), 'signedIn');
  });

  it('is nothing to a visitor, and nothing for the platform to do', async () => {
    await signOut(throughTheApi(), undefined);
    await assert.rejects(
      signOut(workOf(systemActor('job')), 'some-id'),
      (error) => error instanceof AppError && error.code === 'FORBIDDEN',
    );
  });
});
