import { addDeliveryAddress as add } from '../../../../src/modules/delivery/addDeliveryAddress.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const addDeliveryAddress: NonNullable<MutationResolvers['addDeliveryAddress']> = (
  _parent,
  { input },
  { work },
) => add(work, input);
