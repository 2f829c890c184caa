import { codeEndsAt } from '../../../src/modules/delivery/deliveryAddress.ts';
import type { DeliveryAddressResolvers } from '../../types.generated.ts';

export const DeliveryAddress: DeliveryAddressResolvers = {
  codeEndsAt: (address) => (address.channel === 'PUSH' ? null : codeEndsAt(address)),
  isHere: ({ sessionId }, _args, { session }) =>
    sessionId !== undefined && sessionId === session?.id,
};
