import type { CountedPage, PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import type { Delivery } from './delivery.ts';
import { allowRole, deliveryReaders } from './delivery.policy.ts';
import { countFailedDeliveries, listFailedDeliveries } from './delivery.store.ts';

/** What could not be sent, newest first. FORBIDDEN but for administrators and auditors. */
export async function readFailedDeliveries(
  { actor }: Work,
  page: PageAsked,
): Promise<CountedPage<Delivery>> {
  allowRole(actor, deliveryReaders);
  return { ...(await listFailedDeliveries(page)), count: countFailedDeliveries };
}
