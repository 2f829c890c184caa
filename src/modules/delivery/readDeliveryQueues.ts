import type { Work } from '../../kernel/work.ts';
import { channels } from '../notices/noticeChoice.ts';
import { allowRole, deliveryReaders } from './delivery.policy.ts';
import { findQueue, type DeliveryQueue } from './delivery.store.ts';

/** What is looked at every 2 s and still waits after so long is late: its server is away, or nobody sends by that channel. */
const lateAfterMs = 10 * 60_000;

/** Whether something that was due still waits after so long. */
export const isLateQueue = ({ oldestDueAt }: DeliveryQueue, now: Date): boolean =>
  now.getTime() - oldestDueAt.getTime() > lateAfterMs;

/** A queue, and whether it is late. */
export interface ReadQueue extends DeliveryQueue {
  readonly isLate: boolean;
}

/** What waits to be sent, by channel; a channel for which nothing waits is left out. FORBIDDEN but for administrators and auditors. */
export async function readDeliveryQueues({ actor, now }: Work): Promise<ReadQueue[]> {
  allowRole(actor, deliveryReaders);
  const found = await Promise.all(channels.map(findQueue));
  return found
    .filter((queue) => queue !== null)
    .map((queue) => ({ ...queue, isLate: isLateQueue(queue, now) }));
}
