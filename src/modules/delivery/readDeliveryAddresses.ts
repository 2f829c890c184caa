import type { Work } from '../../kernel/work.ts';
import { ownPersonId } from '../identity/ownPersonId.ts';
import type { DeliveryAddress } from './deliveryAddress.ts';
import { listAddressesOf } from './deliveryAddress.store.ts';
import { standingAddresses } from './standingAddresses.ts';

/** Where the person who asks can be reached. */
export const readDeliveryAddresses = async ({ actor, now }: Work): Promise<DeliveryAddress[]> =>
  standingAddresses(await listAddressesOf([ownPersonId(actor)]), now);
