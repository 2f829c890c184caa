import { openCase as open } from '../../../../src/modules/mediation/openCase.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const openCase: NonNullable<MutationResolvers['openCase']> = async (
  _parent,
  { input },
  { work },
) => resultOf('Case', await open(work, input));
