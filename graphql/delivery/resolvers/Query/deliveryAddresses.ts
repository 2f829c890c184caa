import { readDeliveryAddresses } from '../../../../src/modules/delivery/readDeliveryAddresses.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const deliveryAddresses: NonNullable<QueryResolvers['deliveryAddresses']> = (
  _parent,
  _args,
  { work },
) => readDeliveryAddresses(work);
