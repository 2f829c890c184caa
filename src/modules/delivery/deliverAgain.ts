import { notFound } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import type { Work } from '../../kernel/work.ts';
import type { Delivery } from './delivery.ts';
import { allowRole, deliverySenders } from './delivery.policy.ts';
import { findDelivery, reviveDelivery } from './delivery.store.ts';

/** Has what could not be sent tried once more; what has not failed stays as it is. NOT_FOUND without it, FORBIDDEN but for administrators. */
export async function deliverAgain({ actor, now }: Work, id: string): Promise<Delivery> {
  allowRole(actor, deliverySenders);
  const found = await findDelivery(id);
  if (found === null) throw notFound('delivery');
  if (found.state !== 'FAILED') return found;
  await reviveDelivery(id, now);
  return present(await findDelivery(id), 'delivery');
}
