import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { readDeliveryQueues } from '../../../src/modules/delivery/readDeliveryQueues.ts';
import { emptyStore } from '../../support/store.ts';
import { places, someone, workOf } from '../../support/world.ts';
import { given, later, noon, useOfferedTown } from './reached.ts';

const as = (role: 'ADMIN' | 'AUDITOR' | 'RESIDENT', minutes = 0) =>
  workOf(someone(role, places.city), later(minutes));

describe('What waits to be sent', () => {
  useOfferedTown();
  beforeEach(emptyStore);

  it('is said by channel, since when, and whether that is late', async () => {
    assert.deepEqual(await readDeliveryQueues(as('ADMIN')), []);
    await given('lin');
    await given('zhou');
    const [mail, ...others] = await readDeliveryQueues(as('AUDITOR', 10));
    assert.deepEqual(others, []);
    assert.deepEqual(mail, {
      channel: 'MAIL',
      count: { number: 2, isMore: false },
      oldestDueAt: noon,
      isLate: false,
    });
    assert.equal((await readDeliveryQueues(as('ADMIN', 11)))[0]?.isLate, true);
    await assert.rejects(
      readDeliveryQueues(as('RESIDENT')),
      (error) => error instanceof AppError && error.code === 'FORBIDDEN',
    );
  });
});
