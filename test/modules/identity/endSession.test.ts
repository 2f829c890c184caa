import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { endSession } from '../../../src/modules/identity/endSession.ts';
import { openSession } from '../../../src/modules/identity/openSession.ts';
import { resumeSession } from '../../../src/modules/identity/resumeSession.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { throughTheApi, newcomer, start, strangeBrowser, useTown } from './people.ts';

const workBy = (id: string) => workOf(someone('RESIDENT', places.community, id), start);
const refused = (code: string) => (error: unknown) =>
  error instanceof AppError && error.code === code;

describe('Ending one session', () => {
  useTown();

  it('signs that browser out and no other', async () => {
    const { person, token } = await newcomer();
    const lost = await openSession(throughTheApi(), person, strangeBrowser());
    await endSession(workBy(person.id), lost.session.id);
    assert.equal(await resumeSession(lost.token, start), null);
    assert.notEqual(await resumeSession(token, start), null);
    await assert.rejects(endSession(workBy(person.id), lost.session.id), refused('NOT_FOUND'));
  });

  it('is for its owner alone: another’s looks like none', async () => {
    const { session, token } = await newcomer();
    const neighbour = await newcomer();
    await assert.rejects(endSession(workBy(neighbour.person.id), session.id), refused('NOT_FOUND'));
    await assert.rejects(endSession(throughTheApi(), session.id), refused('NOT_SIGNED_IN'));
    assert.notEqual(await resumeSession(token, start), null);
  });
});
