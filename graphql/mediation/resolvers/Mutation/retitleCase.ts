import { retitleCase as retitle } from '../../../../src/modules/mediation/retitleCase.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const retitleCase: NonNullable<MutationResolvers['retitleCase']> = async (
  _parent,
  { input },
  { work },
) => resultOf('Case', await retitle(work, input));
