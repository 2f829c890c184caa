import type { Delivery } from '../../src/modules/delivery/delivery.ts';
import type { DeliveryAddress } from '../../src/modules/delivery/deliveryAddress.ts';
import type { ReadQueue } from '../../src/modules/delivery/readDeliveryQueues.ts';
import type { CountedConnection } from '../connection.ts';

export type DeliveryMapper = Delivery;
export type DeliveryConnectionMapper = CountedConnection<Delivery>;
export type DeliveryQueueMapper = ReadQueue;
export type DeliveryAddressMapper = DeliveryAddress;
