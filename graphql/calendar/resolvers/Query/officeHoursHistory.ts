import { readHoursHistory } from '../../../../src/modules/calendar/readHoursHistory.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const officeHoursHistory: NonNullable<QueryResolvers['officeHoursHistory']> = (
  _parent,
  { area },
  { work },
) => readHoursHistory(work, area);
