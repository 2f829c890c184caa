import { recordPerformance as record } from '../../../../src/modules/mediation/recordPerformance.ts';
import { toChangedCase } from '../../changedCase.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const recordPerformance: NonNullable<MutationResolvers['recordPerformance']> = async (
  _parent,
  { input },
  { work },
) => toChangedCase(await record(work, { ...input, note: input.note ?? '' }));
