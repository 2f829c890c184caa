import { resetSecondStep as reset } from '../../../../src/modules/signin/resetSecondStep.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const resetSecondStep: NonNullable<MutationResolvers['resetSecondStep']> = (
  _parent,
  args,
  { work },
) => reset(work, args);
