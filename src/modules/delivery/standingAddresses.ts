import { listOpenSessionIds } from '../identity/session.store.ts';
import type { DeliveryAddress } from './deliveryAddress.ts';
import { removeAddress } from './deliveryAddress.store.ts';

/**
 * Those of these addresses at which their people may still be told. A browser is told for as long as its person is signed in there, so
 * that it tells nothing to whoever comes next; one where that ended is forgotten.
 */
export async function standingAddresses(
  addresses: readonly DeliveryAddress[],
  now: Date,
): Promise<DeliveryAddress[]> {
  const sessionIds = addresses.flatMap(({ sessionId }) => sessionId ?? []);
  if (sessionIds.length === 0) return [...addresses];
  const open = await listOpenSessionIds(sessionIds, now);
  const stands = ({ sessionId }: DeliveryAddress) => sessionId === undefined || open.has(sessionId);
  for (const ended of addresses.filter((address) => !stands(address)))
    await removeAddress(ended.id, ended.round);
  return addresses.filter(stands);
}
