import { deliverySettings } from '../../../../src/modules/delivery/deliverySettings.ts';
import type { QueryResolvers } from '../../../types.generated.ts';

export const deliveryChannels: NonNullable<QueryResolvers['deliveryChannels']> = () => [
  ...deliverySettings().offered,
];
