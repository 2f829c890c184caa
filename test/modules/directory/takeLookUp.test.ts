import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { takeLookUp } from '../../../src/modules/directory/takeLookUp.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { later, start, useTown } from '../identity/people.ts';
import { lookedUp } from './lookUps.ts';

const refusal = (limit: number, retryAfterS: number) => (error: unknown) => {
  assert.ok(error instanceof AppError);
  assert.equal(error.code, 'TOO_MANY');
  assert.deepEqual(error.detail, { reason: 'look_ups', limit, retryAfterS });
  return true;
};

describe('Looking people up', () => {
  useTown();

  it('is counted for each person: 60 in ten minutes, in whichever role', async () => {
    const as = (role: 'MEDIATOR' | 'GRID_WORKER', now = start, id = 'busy') =>
      workOf(someone(role, places.community, id), now);
    for (let at = 0; at < 30; at += 1) {
      await takeLookUp(as('MEDIATOR'));
      await takeLookUp(as('GRID_WORKER'));
    }
    await assert.rejects(takeLookUp(as('MEDIATOR')), refusal(60, 600));
    await takeLookUp(as('MEDIATOR', start, 'other'));
    await takeLookUp(as('MEDIATOR', later(10)));
  });

  it('is counted for the day too: 300, however they are spread', async () => {
    const at = (minutes: number) =>
      workOf(someone('MEDIATOR', places.community, 'all-day'), later(minutes));
    await lookedUp('all-day', 299, 24 * 60);
    await takeLookUp(at(55));
    await assert.rejects(takeLookUp(at(55)), refusal(300, (24 * 60 - 55) * 60));
    await takeLookUp(at(24 * 60));
  });
});
