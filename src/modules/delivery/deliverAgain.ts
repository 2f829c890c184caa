import { conflict, notFound } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import type { Work } from '../../kernel/work.ts';
import type { Delivery } from './delivery.ts';
import { allowRole, deliverySenders } from './delivery.policy.ts';
import { findDelivery, reviveDelivery } from './delivery.store.ts';
import type { DeliveryAddress } from './deliveryAddress.ts';
import { findAddress } from './deliveryAddress.store.ts';

/**
 * Has what could not be sent tried once more, at the address as its person has given it by now; what has not failed stays as it is.
 * NOT_FOUND without it, FORBIDDEN but for administrators, CONFLICT `address_gone` | `address_refused` where nothing would go out.
 */
export async function deliverAgain({ actor, now }: Work, id: string): Promise<Delivery> {
  allowRole(actor, deliverySenders);
  const found = await findDelivery(id);
  if (found === null) throw notFound('delivery');
  if (found.state !== 'FAILED') return found;
  await reviveDelivery(id, checkAddress(found, await findAddress(found.addressId)), now);
  return present(await findDelivery(id), 'delivery');
}

/** The address at which a letter can be tried again. A code is of its own round alone: another one was sent after it. */
function checkAddress({ noticeId, round }: Delivery, address: DeliveryAddress | null) {
  const isCode = noticeId === undefined;
  if (address === null || (isCode && address.round !== round))
    throw conflict('address_gone', 'The address was changed or removed; there is nothing to send.');
  if (address.state === 'REFUSED' || (!isCode && address.state !== 'CONFIRMED'))
    throw conflict(
      'address_refused',
      'The address takes nothing, or is not confirmed: its person has to correct it first.',
    );
  return address;
}
