import { releaseCase as release } from '../../../../src/modules/mediation/releaseCase.ts';
import { toChangedCase } from '../../changedCase.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const releaseCase: NonNullable<MutationResolvers['releaseCase']> = async (
  _parent,
  { input },
  { work },
) => toChangedCase(await release(work, { ...input, note: input.note ?? '' }));
