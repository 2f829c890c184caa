import { runJobAgain as again } from '../../../../src/modules/operations/runJobAgain.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const runJobAgain: NonNullable<MutationResolvers['runJobAgain']> = (
  _parent,
  { id, reason },
  { work },
) => again(work, id, reason);
