import { deliverySettings, transportOf } from '../delivery/deliverySettings.ts';
import type { Channel } from '../notices/noticeChoice.ts';
import type { Finding } from './finding.ts';

/** Whether the server of a channel is there and knows us; nothing is sent. */
export async function checkSending(part: Channel): Promise<Finding> {
  const transport = transportOf(part);
  if (transport === undefined) return { part, state: 'GOOD', says: 'NOT_OFFERED' };
  const away = await transport.reach().then(
    () => undefined,
    (error: unknown) => String(error),
  );
  // Each browser's maker has a service of its own, and some are reached from some networks alone: people have other ways.
  if (away !== undefined)
    return { part, state: part === 'PUSH' ? 'LOOK' : 'BAD', says: 'SERVER_AWAY', error: away };
  const isLinked = part !== 'MAIL' || deliverySettings().origin !== undefined;
  return isLinked
    ? { part, state: 'GOOD', says: 'SERVER_THERE' }
    : { part, state: 'LOOK', says: 'SERVER_UNLINKED' };
}
