import assert from 'node:assert/strict';
import { readDeliveryAddresses } from '../../../src/modules/delivery/readDeliveryAddresses.ts';
import { removeDeliveryAddress } from '../../../src/modules/delivery/removeDeliveryAddress.ts';
import { sendLetters } from '../../../src/modules/delivery/sendLetters.ts';
import { emptyStore } from '../../support/store.ts';
import { as, later, planned, reached, Recorder, useOfferedTown } from './reached.ts';

describe('Removing an address', () => {
  useOfferedTown();
  beforeEach(emptyStore);

  it('leaves the other channel and other people alone, and nothing goes there any more', async () => {
    const { id } = await reached('lin');
    await reached('lin', '13812345678', 'SMS');
    const zhous = await reached('zhou');
    await planned('lin');
    const left = await removeDeliveryAddress(as('lin'), id);
    assert.deepEqual(
      left.map(({ channel }) => channel),
      ['SMS'],
    );
    assert.equal((await removeDeliveryAddress(as('lin'), id)).length, 1);
    await removeDeliveryAddress(as('lin'), zhous.id);
    assert.equal((await readDeliveryAddresses(as('zhou'))).length, 1);
    const transport = new Recorder();
    await sendLetters('MAIL', transport, { now: later(1), confirm: () => Promise.resolve() });
    assert.ok(!transport.letters.some(({ to }) => to.startsWith('lin@')));
  });
});
