import { readContactHistory } from '../../../../src/modules/community/readContactHistory.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const contactHistory: NonNullable<QueryResolvers['contactHistory']> = (
  _parent,
  { area },
  { work },
) => readContactHistory(work, area);
