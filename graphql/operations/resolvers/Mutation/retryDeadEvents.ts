import { retryDeadEvents as retry } from '../../../../src/modules/operations/retryDeadEvents.ts';
import { isLate } from '../../../../src/platform/events/eventLag.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const retryDeadEvents: NonNullable<MutationResolvers['retryDeadEvents']> = async (
  _parent,
  { reader, reason },
  { work },
) => {
  const { oldestAt, ...lag } = await retry(work, reader, reason);
  return { ...lag, oldestAt: oldestAt ?? null, late: isLate(oldestAt, work.now) };
};
