import type { Notice } from '../notices/notice.ts';
import { listNoticesToSend, markPlanned } from '../notices/notice.store.ts';
import type { NoticeChoice } from '../notices/noticeChoice.ts';
import { findChoices } from '../notices/noticeChoice.store.ts';
import { deliveryOf, type Delivery } from './delivery.ts';
import { saveDeliveries } from './delivery.store.ts';
import type { DeliveryAddress } from './deliveryAddress.ts';
import { listAddressesOf } from './deliveryAddress.store.ts';
import { sendMoment } from './sendMoment.ts';
import { standingAddresses } from './standingAddresses.ts';

const plan = (
  notice: Notice,
  addresses: readonly DeliveryAddress[],
  choice: NoticeChoice,
  now: Date,
): Delivery[] =>
  addresses
    .filter(
      ({ personId, state, channel }) =>
        personId === notice.personId &&
        state === 'CONFIRMED' &&
        choice.sent[channel].includes(notice.topic),
    )
    .map((address) => deliveryOf(notice, address, sendMoment(choice, now)));

/**
 * Plans by which channels new notices go out, and when, as their people have chosen; at most `limit` at once. How many notices it came
 * to and how many deliveries. After a crash it is done again: each notice goes to each address once.
 */
export async function planDeliveries(
  now: Date,
  limit: number,
): Promise<{ readonly notices: number; readonly planned: number }> {
  const notices = await listNoticesToSend(limit);
  if (notices.length === 0) return { notices: 0, planned: 0 };
  const personIds = notices.map(({ personId }) => personId);
  const addresses = await standingAddresses(await listAddressesOf(personIds), now);
  const choiceOf = await findChoices(addresses.map(({ personId }) => personId));
  const deliveries = notices.flatMap((notice) =>
    plan(notice, addresses, choiceOf(notice.personId), now),
  );
  const planned = deliveries.length === 0 ? 0 : await saveDeliveries(deliveries);
  await markPlanned(notices.map(({ id }) => id));
  return { notices: notices.length, planned };
}
