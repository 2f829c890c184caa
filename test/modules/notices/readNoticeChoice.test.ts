import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { visitor } from '../../../src/kernel/work.ts';
import { usualChoice } from '../../../src/modules/notices/noticeChoice.ts';
import { readNoticeChoice } from '../../../src/modules/notices/readNoticeChoice.ts';
import { useStore } from '../../support/store.ts';
import { monday, places, someone, workOf } from '../../support/world.ts';

describe('How one is told', () => {
  useStore();

  it('is the usual way before anything was chosen, and nothing for a visitor', async () => {
    const newcomer = workOf(someone('RESIDENT', places.community, 'newcomer'), monday);
    assert.deepEqual(await readNoticeChoice(newcomer), { ...usualChoice, version: 0 });
    await assert.rejects(
      readNoticeChoice(workOf(visitor, monday)),
      (error) => error instanceof AppError && error.code === 'NOT_SIGNED_IN',
    );
  });
});
