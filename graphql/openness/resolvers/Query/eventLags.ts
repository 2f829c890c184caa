import { isLate, readEventLags } from '../../../../src/platform/events/eventLag.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const eventLags: NonNullable<QueryResolvers['eventLags']> = async (
  _parent,
  _args,
  { work },
) =>
  (await readEventLags()).map(({ oldestAt, ...lag }) => ({
    ...lag,
    oldestAt: oldestAt ?? null,
    late: isLate(oldestAt, work.now),
  }));
