import { badInput } from '../../../../src/kernel/appError.ts';
import { retryDeadEvents as retry } from '../../../../src/modules/operations/retryDeadEvents.ts';
import { isLate } from '../../../../src/platform/events/eventLag.ts';
import { pageSizeMax } from '../../../connection.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const retryDeadEvents: NonNullable<MutationResolvers['retryDeadEvents']> = async (
  _parent,
  { reader, ids, reason },
  { work },
) => {
  if (ids !== undefined && ids.length > pageSizeMax)
    throw badInput('ids', 'page_size', 'Name 50 at most.', pageSizeMax);
  const { oldestAt, ...lag } = await retry(work, reader, reason, ids);
  return { ...lag, oldestAt: oldestAt ?? null, late: isLate(oldestAt, work.now) };
};
