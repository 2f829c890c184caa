import { listDeliveriesOf } from '../../src/modules/delivery/delivery.store.ts';
import { eachByKey } from '../batch.ts';

/** What became of notices outside the page. */
export const loaders = {
  deliveriesOfNotice: () => eachByKey(listDeliveriesOf, ({ noticeId }) => noticeId ?? ''),
};
