import { readAreaOrder } from '../../../../src/modules/admission/readAreaOrder.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const areaOrder: NonNullable<QueryResolvers['areaOrder']> = (_parent, { area }, { work }) =>
  readAreaOrder(work, area);
