import type { Work } from '../../kernel/work.ts';
import { ownPersonId } from '../identity/ownPersonId.ts';
import type { Channel } from '../notices/noticeChoice.ts';
import { addressIdOf, type DeliveryAddress } from './deliveryAddress.ts';
import { removeAddress } from './deliveryAddress.store.ts';
import { readDeliveryAddresses } from './readDeliveryAddresses.ts';

/** Forgets where the person who asks can be reached by a channel; what still waits for it is not sent. Without an address nothing happens. Gives those that are left. */
export async function removeDeliveryAddress(
  work: Work,
  channel: Channel,
): Promise<DeliveryAddress[]> {
  const found = await readDeliveryAddresses(work);
  const id = addressIdOf(ownPersonId(work.actor), channel);
  if (!found.some((address) => address.id === id)) return found;
  await removeAddress(id);
  return found.filter((address) => address.id !== id);
}
