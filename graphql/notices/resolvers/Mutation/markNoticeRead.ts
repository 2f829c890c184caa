import { markNoticeRead as mark } from '../../../../src/modules/notices/markNoticeRead.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const markNoticeRead: NonNullable<MutationResolvers['markNoticeRead']> = (
  _parent,
  { id },
  { work },
) => mark(work, id);
