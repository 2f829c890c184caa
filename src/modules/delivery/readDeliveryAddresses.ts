import type { Work } from '../../kernel/work.ts';
import { ownPersonId } from '../identity/ownPersonId.ts';
import type { DeliveryAddress } from './deliveryAddress.ts';
import { listAddressesOf } from './deliveryAddress.store.ts';

/** Where the person who asks can be reached. */
export const readDeliveryAddresses = ({ actor }: Work): Promise<DeliveryAddress[]> =>
  listAddressesOf([ownPersonId(actor)]);
