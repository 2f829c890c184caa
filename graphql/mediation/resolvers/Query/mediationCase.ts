import { readCase } from '../../../../src/modules/mediation/readCases.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const mediationCase: NonNullable<QueryResolvers['mediationCase']> = (
  _parent,
  { no },
  { work },
) => readCase(work, no);
