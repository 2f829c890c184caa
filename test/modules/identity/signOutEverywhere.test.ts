import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { rememberDevice } from '../../../src/modules/identity/knownDevice.store.ts';
import { openSession } from '../../../src/modules/identity/openSession.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import { signOutEverywhere } from '../../../src/modules/identity/signOutEverywhere.ts';
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

describe('Signing out everywhere', () => {
  useTown();

  it('ends every session of the person and nobody else’s', async () => {
    const { person, token } = await newcomer();
    const second = await openSession(throughTheApi(), person, strangeBrowser());
    const neighbour = await newcomer();
    const work = workOf(someone('RESIDENT', person.home, person.id), start);
    assert.equal(await signOutEverywhere(work, undefined), 2);
    for (const ended of [token, second.token])
      assert.equal(await resumeSession(ended, start), null);
    assert.notEqual(await resumeSession(neighbour.token, start), null);
    assert.equal(await signOutEverywhere(work, undefined), 0);
  });

  const guessAway = async (name: string) => {
    for (let i = 0; i < 12; i += 1) await attempt(name, 'wrong words 12');
  };

  it('forgets the other known browsers, for one of them may have been stolen', async () => {
    const { person, deviceToken } = await newcomer();
    const second = await openSession(throughTheApi(), person, strangeBrowser());
    const work = workOf(someone('RESIDENT', person.home, person.id), start);
    for (const asking of [second.deviceToken, undefined, 'rubbish']) {
      await rememberDevice(person.id, deviceToken, start);
      await signOutEverywhere(work, asking);
      await guessAway(person.userName);
      assert.equal(await attempt(person.userName, goodPassword, { deviceToken }), 'tooMany');
    }
  });

  it('keeps the browser that asks: strangers who guess do not lock its owner out', async () => {
    const { person, deviceToken } = await newcomer();
    const work = workOf(someone('RESIDENT', person.home, person.id), start);
    await signOutEverywhere(work, deviceToken);
    await guessAway(person.userName);
    assert.equal(await attempt(person.userName, goodPassword, { deviceToken }), 'signedIn');
  });

  it('needs somebody who is signed in', async () => {
    await assert.rejects(
      signOutEverywhere(throughTheApi(), undefined),
      (error) => error instanceof AppError && error.code === 'NOT_SIGNED_IN',
    );
  });
});
