import { readFigures } from '../../../../src/modules/openness/readFigures.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const figures: NonNullable<QueryResolvers['figures']> = (_parent, { area }, { work }) =>
  readFigures(work, area);
