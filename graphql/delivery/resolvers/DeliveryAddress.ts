import { codeEndsAt } from '../../../src/modules/delivery/deliveryAddress.ts';
import type { DeliveryAddressResolvers } from '../../types.generated.ts';

export const DeliveryAddress: DeliveryAddressResolvers = {
  codeEndsAt: (address) => codeEndsAt(address),
};
