import { readDeliveryQueues } from '../../../../src/modules/delivery/readDeliveryQueues.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const deliveryQueues: NonNullable<QueryResolvers['deliveryQueues']> = (
  _parent,
  _args,
  { work },
) => readDeliveryQueues(work);
