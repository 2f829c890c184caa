import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { endSession } from '../../../src/modules/identity/endSession.ts';
import { openSession } from '../../../src/modules/identity/openSession.ts';
import { listSessions, removeSessionsOf } from '../../../src/modules/identity/session.store.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import { places, someone, workOf } from '../../support/world.ts';
import {
  attempt,
  goodPassword,
  throughTheApi,
  newcomer,
  start,
  strangeBrowser,
  useTown,
} from './people.ts';

const workBy = (id: string) => workOf(someone('RESIDENT', places.community, id), start);
const refused = (code: string, reason?: string) => (error: unknown) =>
  error instanceof AppError &&
  error.code === code &&
  (reason === undefined || error.detail.reason === reason);

const nowhere = { deviceToken: undefined };

describe('Ending one session', () => {
  useTown();

  it('signs that browser out and no other', async () => {
    const { person, token } = await newcomer();
    const lost = await openSession(throughTheApi(), person, strangeBrowser());
    await endSession(workBy(person.id), lost.session.id, nowhere);
    assert.equal(await resumeSession(lost.token, start), null);
    assert.notEqual(await resumeSession(token, start), null);
  });

  it('is done once, however often it is asked for, and what was ended is listed and counted nowhere', async () => {
    const { person, session } = await newcomer();
    const lost = await openSession(throughTheApi(), person, strangeBrowser());
    const end = () => endSession(workBy(person.id), lost.session.id, nowhere);
    await Promise.all([end(), end(), end()]);
    await end();
    assert.deepEqual(
      (await listSessions(person.id, start)).map(({ id }) => id),
      [session.id],
    );
    assert.equal(await removeSessionsOf(person.id), 1);
    await assert.rejects(end(), refused('NOT_FOUND', 'session'));
  });

  const guessAway = async (name: string) => {
    for (let i = 0; i < 12; i += 1) await attempt(name, 'wrong words 12');
  };

  it('forgets that browser, for it may be lost: who has it guesses like any stranger', async () => {
    const { person, deviceToken } = await newcomer();
    const lost = await openSession(throughTheApi(), person, strangeBrowser());
    await endSession(workBy(person.id), lost.session.id, { deviceToken });
    await guessAway(person.userName);
    assert.equal(
      await attempt(person.userName, goodPassword, { deviceToken: lost.deviceToken }),
      'tooMany',
    );
    assert.equal(await attempt(person.userName, goodPassword, { deviceToken }), 'signedIn');
  });

  it('keeps the browser known that asks for it, as signing out does', async () => {
    const { person, session, deviceToken } = await newcomer();
    await endSession(workBy(person.id), session.id, { deviceToken });
    await guessAway(person.userName);
    assert.equal(await attempt(person.userName, goodPassword, { deviceToken }), 'signedIn');
  });

  it('is for its owner alone: another’s looks like none', async () => {
    const { session, token } = await newcomer();
    const neighbour = await newcomer();
    await assert.rejects(
      endSession(workBy(neighbour.person.id), session.id, nowhere),
      refused('NOT_FOUND', 'session'),
    );
    await assert.rejects(
      endSession(throughTheApi(), session.id, nowhere),
      refused('NOT_SIGNED_IN'),
    );
    assert.notEqual(await resumeSession(token, start), null);
  });
});
