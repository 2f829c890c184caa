import { countUnread } from '../../../../src/modules/notices/readNotices.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const unreadNotices: NonNullable<QueryResolvers['unreadNotices']> = (
  _parent,
  _args,
  { work },
) => countUnread(work);
