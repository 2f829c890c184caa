import {
  countFailedDeliveries,
  listDeliveriesOf,
  listDeliveriesOfLetter,
  listDueDeliveries,
  listFailedDeliveries,
} from '../../../src/modules/delivery/delivery.store.ts';
import { listAddressesOf } from '../../../src/modules/delivery/deliveryAddress.store.ts';
import { monday } from '../../support/world.ts';
import { page, type Lists } from '../../stories/lists.ts';

/** Every list of the stores of this module, called as it is called in earnest. */
export const lists: Lists = {
  listAddressesOf: () => listAddressesOf(['person']),
  listDeliveriesOf: () => listDeliveriesOf(['notice']),
  listDeliveriesOfLetter: () => listDeliveriesOfLetter('letter'),
  listDueDeliveries: () => listDueDeliveries('MAIL', monday, 100),
  listFailedDeliveries: () => listFailedDeliveries(page),
  'how many failed': () => countFailedDeliveries(),
};
