import { retitleCase as retitle } from '../../../../src/modules/mediation/retitleCase.ts';
import { toChangedCase } from '../../changedCase.ts';
import type { MutationResolvers } from './../../../types.generated.ts';

export const retitleCase: NonNullable<MutationResolvers['retitleCase']> = async (
  _parent,
  { input },
  { work },
) => toChangedCase(await retitle(work, input));
