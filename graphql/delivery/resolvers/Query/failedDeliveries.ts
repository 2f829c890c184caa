import { readFailedDeliveries } from '../../../../src/modules/delivery/readFailedDeliveries.ts';
import { countedConnectionOf, pageArgs } from '../../../connection.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const failedDeliveries: NonNullable<QueryResolvers['failedDeliveries']> = async (
  _parent,
  args,
  { work },
) => countedConnectionOf(await readFailedDeliveries(work, pageArgs(args)), ({ order }) => order);
