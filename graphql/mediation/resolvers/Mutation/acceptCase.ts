import { acceptCase as accept } from '../../../../src/modules/mediation/acceptCase.ts';
import { resultOf } from '../../../resultOf.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const acceptCase: NonNullable<MutationResolvers['acceptCase']> = async (
  _parent,
  args,
  { work },
) => resultOf('Case', await accept(work, args));
