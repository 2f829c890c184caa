import { readWorkYears } from '../../../../src/modules/calendar/workYear.store.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const workYears: NonNullable<QueryResolvers['workYears']> = () => readWorkYears();
