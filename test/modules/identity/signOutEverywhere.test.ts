import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { openSession } from '../../../src/modules/identity/openSession.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import { signOutEverywhere } from '../../../src/modules/identity/signOutEverywhere.ts';
import { someone, workOf } from '../../support/world.ts';
import {
  atTheDoor,
  attempt,
  goodPassword,
  newcomer,
  start,
  strangeBrowser,
  useTown,
} from './folk.ts';

describe('Signing out everywhere', () => {
  useTown();

  it('ends every session of the person and nobody else’s', async () => {
    const { person, token } = await newcomer();
    const second = await openSession(atTheDoor(), person, strangeBrowser());
    const neighbour = await newcomer();
    const work = workOf(someone('RESIDENT', person.home, person.id), start);
    assert.equal(await signOutEverywhere(work), 2);
    for (const ended of [token, second.token])
      assert.equal(await resumeSession(ended, start), null);
    assert.notEqual(await resumeSession(neighbour.token, start), null);
    assert.equal(await signOutEverywhere(work), 0);
  });

  it('forgets the known browsers, for one of them may have been stolen', async () => {
    const { person, deviceToken } = await newcomer();
    await signOutEverywhere(workOf(someone('RESIDENT', person.home, person.id), start));
    for (let i = 0; i < 12; i += 1) await attempt(person.userName, 'wrong words 12');
    assert.equal(await attempt(person.userName, goodPassword, { deviceToken }), 'tooMany');
  });

  it('needs somebody who is signed in', async () => {
    await assert.rejects(
      signOutEverywhere(atTheDoor()),
      (error) => error instanceof AppError && error.code === 'NOT_SIGNED_IN',
    );
  });
});
