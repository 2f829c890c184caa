import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { readClosure } from '../../../src/modules/closure/readClosure.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { throughTheApi, later, start, useTown } from '../identity/people.ts';

describe('What somebody should know before they leave', () => {
  useTown();

  it('is what holds them back, and until when they could come back', async () => {
    const work = workOf(someone('RESIDENT', places.community), start);
    assert.deepEqual(await readClosure(work), { blockers: [], eraseAt: later(15 * 24 * 60) });
    await assert.rejects(
      readClosure(throughTheApi()),
      (error) => error instanceof AppError && error.code === 'NOT_SIGNED_IN',
    );
  });
});
