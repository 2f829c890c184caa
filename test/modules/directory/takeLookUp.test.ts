import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { takeLookUp } from '../../../src/modules/directory/takeLookUp.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { later, start, useTown } from '../identity/people.ts';

describe('Looking people up', () => {
  useTown();

  it('is counted for each person: 60 in ten minutes, in whichever role', async () => {
    const as = (role: 'MEDIATOR' | 'GRID_WORKER', now = start, id = 'busy') =>
      workOf(someone(role, places.community, id), now);
    for (let at = 0; at < 30; at += 1) {
      await takeLookUp(as('MEDIATOR'));
      await takeLookUp(as('GRID_WORKER'));
    }
    await assert.rejects(
      takeLookUp(as('MEDIATOR')),
      (error) => error instanceof AppError && error.detail.reason === 'look_ups',
    );
    await takeLookUp(as('MEDIATOR', start, 'other'));
    await takeLookUp(as('MEDIATOR', later(10)));
  });
});
