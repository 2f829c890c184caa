import assert from 'node:assert/strict';
import { readDeliveryAddresses } from '../../../src/modules/delivery/readDeliveryAddresses.ts';
import { as, given, reached, useOfferedTown } from './reached.ts';

describe('Where a person can be reached', () => {
  useOfferedTown();

  it('is read by the person alone, confirmed or not', async () => {
    await reached('reader');
    await given('reader', '13812345678', 'SMS');
    const found = await readDeliveryAddresses(as('reader'));
    assert.deepEqual(found.map(({ channel, state }) => [channel, state]).toSorted(), [
      ['MAIL', 'CONFIRMED'],
      ['SMS', 'UNCONFIRMED'],
    ]);
    assert.deepEqual(await readDeliveryAddresses(as('neighbour')), []);
  });
});
