import { removeDeliveryAddress as remove } from '../../../../src/modules/delivery/removeDeliveryAddress.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const removeDeliveryAddress: NonNullable<MutationResolvers['removeDeliveryAddress']> = (
  _parent,
  { id },
  { work },
) => remove(work, id);
