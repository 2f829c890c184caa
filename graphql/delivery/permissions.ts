import { deliveryReaders, deliverySenders } from '../../src/modules/delivery/delivery.policy.ts';
import type { Contribution } from '../rule.ts';

/** Who may ask for the root fields of this module. */
export const permissions = {
  Query: {
    deliveryAddresses: 'signedIn',
    deliveryChannels: 'signedIn',
    pushKey: 'signedIn',
    deliveryQueues: deliveryReaders,
    failedDeliveries: deliveryReaders,
  },
  Mutation: {
    addDeliveryAddress: 'signedIn',
    confirmDeliveryAddress: 'signedIn',
    turnOnPush: 'signedIn',
    removeDeliveryAddress: 'signedIn',
    deliverAgain: deliverySenders,
  },
} as const satisfies Contribution;
