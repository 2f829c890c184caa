import assert from 'node:assert/strict';
import { useDeliverySettings } from '../../../src/modules/delivery/deliverySettings.ts';
import {
  findAddress,
  listAddressesOf,
} from '../../../src/modules/delivery/deliveryAddress.store.ts';
import { standingAddresses } from '../../../src/modules/delivery/standingAddresses.ts';
import { signOut } from '../../../src/modules/identity/signOut.ts';
import { emptyStore } from '../../support/store.ts';
import { push, told } from './pushBrowser.ts';
import { as, later, noon, reached, useOfferedTown } from './reached.ts';

describe('An address at which somebody may be told', () => {
  useOfferedTown();
  before(() => {
    useDeliverySettings({ offered: ['MAIL', 'PUSH'], origin: undefined, push });
  });
  beforeEach(emptyStore);

  it('is a mail address for good, and a browser while its person is signed in there', async () => {
    const mail = await reached('lin');
    const { session, address } = await told('lin');
    const all = await listAddressesOf(['lin']);
    const ids = async (now: Date) => (await standingAddresses(all, now)).map(({ id }) => id);
    assert.deepEqual((await ids(noon)).toSorted(), [mail.id, address.id].toSorted());
    await signOut(as('lin'), session.id);
    assert.deepEqual(await ids(later(1)), [mail.id]);
    assert.equal(await findAddress(address.id), null, 'what ended is forgotten');
  });
});
