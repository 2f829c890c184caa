import { readNoticeChoice } from '../../../../src/modules/notices/readNoticeChoice.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const noticeChoice: NonNullable<QueryResolvers['noticeChoice']> = (
  _parent,
  _args,
  { work },
) => readNoticeChoice(work);
