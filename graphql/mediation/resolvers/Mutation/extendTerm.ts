import { extendTerm as extend } from '../../../../src/modules/mediation/extendTerm.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const extendTerm: NonNullable<MutationResolvers['extendTerm']> = async (
  _parent,
  { input },
  { work },
) => resultOf('Case', await extend(work, input));
