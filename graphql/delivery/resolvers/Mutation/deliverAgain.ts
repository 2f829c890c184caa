import { deliverAgain as again } from '../../../../src/modules/delivery/deliverAgain.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const deliverAgain: NonNullable<MutationResolvers['deliverAgain']> = (
  _parent,
  { id },
  { work },
) => again(work, id);
