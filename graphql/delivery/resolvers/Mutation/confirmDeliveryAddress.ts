import { confirmDeliveryAddress as confirm } from '../../../../src/modules/delivery/confirmDeliveryAddress.ts';
import type { MutationResolvers } from '../../../types.generated.ts';

export const confirmDeliveryAddress: NonNullable<MutationResolvers['confirmDeliveryAddress']> = (
  _parent,
  input,
  { work },
) => confirm(work, input);
