import type { Work } from '../../kernel/work.ts';
import type { DeliveryAddress } from './deliveryAddress.ts';
import { removeAddress } from './deliveryAddress.store.ts';
import { readDeliveryAddresses } from './readDeliveryAddresses.ts';

/** Forgets an address of the person who asks; what still waits for it is not sent. Without it nothing happens. Gives those that are left. */
export async function removeDeliveryAddress(work: Work, id: string): Promise<DeliveryAddress[]> {
  const found = await readDeliveryAddresses(work);
  const gone = found.find((address) => address.id === id);
  if (gone === undefined) return found;
  await removeAddress(id, gone.round);
  return found.filter((address) => address !== gone);
}
