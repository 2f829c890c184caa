import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { readFailedDeliveries } from '../../../src/modules/delivery/readFailedDeliveries.ts';
import { sendLetters } from '../../../src/modules/delivery/sendLetters.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { given, later, Recorder, useOfferedTown } from './reached.ts';

describe('The list of what could not be sent', () => {
  useOfferedTown();

  it('shows administrators and auditors what the servers said, newest first, a page at a time', async () => {
    for (const personId of ['a', 'b', 'c']) await given(personId);
    const refusing = new Recorder(() => ({ kind: 'refused', answer: '550 unknown' }));
    await sendLetters('MAIL', refusing, { now: later(1), confirm: () => Promise.resolve() });
    for (const role of ['ADMIN', 'AUDITOR'] as const) {
      const page = await readFailedDeliveries(workOf(someone(role, places.city)), { first: 2 });
      assert.deepEqual(
        [page.items.length, page.hasNext, (await page.count()).number],
        [2, true, 3],
      );
      assert.ok(page.items.every(({ answer }) => answer === '550 unknown'));
    }
    await assert.rejects(
      readFailedDeliveries(workOf(someone('RESIDENT', places.city)), { first: 2 }),
      (error) => error instanceof AppError && error.code === 'FORBIDDEN',
    );
  });
});
