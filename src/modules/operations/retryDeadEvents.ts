import { notFound } from '../../kernel/appError.ts';
import { checkText } from '../../kernel/text.ts';
import type { Work } from '../../kernel/work.ts';
import { readEventLags, type EventLag } from '../../platform/events/eventLag.ts';
import { reviveDead } from '../../platform/events/failedEvent.store.ts';
import { limits } from './operations.limits.ts';
import { allowOperator } from './operations.policy.ts';

/**
 * An administrator of a city has every event that a listener gave up tried again, or those of these ids, as if they were new; where there is
 * none nothing changes.
 * Gives how far the listener is behind. FORBIDDEN; NOT_FOUND `event_reader`; BAD_INPUT on a reason outside 4 to 200 characters.
 */
export async function retryDeadEvents(
  { actor, now }: Work,
  reader: string,
  reason: string,
  ids?: readonly string[],
): Promise<EventLag> {
  allowOperator(actor);
  checkText('reason', reason, limits.runReason);
  const lagOf = async () => (await readEventLags()).find((lag) => lag.reader === reader);
  const before = await lagOf();
  if (before === undefined) throw notFound('event_reader');
  if (before.dead === 0) return before;
  await reviveDead(reader, now, ids);
  return (await lagOf()) ?? before;
}
