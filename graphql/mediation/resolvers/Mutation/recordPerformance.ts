import { recordPerformance as record } from '../../../../src/modules/mediation/recordPerformance.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const recordPerformance: NonNullable<MutationResolvers['recordPerformance']> = async (
  _parent,
  { input },
  { work },
) => resultOf('Case', await record(work, { note: '', ...input }));
