import { idFrom } from '../kernel/id.ts';
import { answered, codeDeliveryOf, deliveryOf } from '../modules/delivery/delivery.ts';
import { saveDeliveries } from '../modules/delivery/delivery.store.ts';
import {
  addressIdOf,
  checkAddress,
  type DeliveryAddress,
} from '../modules/delivery/deliveryAddress.ts';
import { saveAddress } from '../modules/delivery/deliveryAddress.store.ts';
import { planDeliveries } from '../modules/delivery/planDeliveries.ts';
import { sendMoment } from '../modules/delivery/sendMoment.ts';
import { usualChoice } from '../modules/notices/noticeChoice.ts';
import { readNotices } from '../modules/notices/readNotices.ts';
import type { DemoCast } from './identity.ts';

const dayMs = 86_400_000;
const noticesMax = 50;

/** Has one person told by mail of what they were told in the page, and one mistype their address; plans the rest as ever. May be repeated. */
export async function plantDelivery(cast: DemoCast, now: Date): Promise<void> {
  await plantReached(cast, now);
  await plantMistyped(cast, now);
  let left = 1;
  while (left > 0) left = (await planDeliveries(now, noticesMax)).notices;
}

async function plantReached(cast: DemoCast, now: Date): Promise<void> {
  const work = cast.at('zhiyuan', now);
  const { value, ...given } = mailOf(work.actor.personId, 'zhiyuan@example.com');
  const addedAt = new Date(now.getTime() - 90 * dayMs);
  const address: DeliveryAddress = { ...given, state: 'CONFIRMED', addedAt, confirmedAt: addedAt };
  await saveAddress(address, value);
  const { items } = await readNotices(work, false, { first: noticesMax });
  const taken = { kind: 'accepted', answer: '250 2.0.0 OK: queued' } as const;
  await saveDeliveries(
    items.map((notice) => {
      const dueAt = sendMoment(usualChoice, notice.at);
      const delivery = deliveryOf(notice, address, dueAt);
      return dueAt > now ? delivery : answered(delivery, taken, dueAt);
    }),
  );
}

async function plantMistyped(cast: DemoCast, now: Date): Promise<void> {
  const { value, ...given } = mailOf(cast.at('hejun', now).actor.personId, 'hejun@example.con');
  const addedAt = new Date(now.getTime() - 3 * dayMs);
  const address: DeliveryAddress = { ...given, state: 'REFUSED', addedAt, refusedAt: addedAt };
  await saveAddress(address, value);
  const unknown = { kind: 'refused', answer: '550 5.1.2 domain not found' } as const;
  await saveDeliveries([answered(codeDeliveryOf(address, addedAt), unknown, addedAt)]);
}

const mailOf = (personId: string, typed: string) => ({
  ...checkAddress('MAIL', typed),
  id: addressIdOf(personId, 'MAIL'),
  personId,
  channel: 'MAIL' as const,
  round: idFrom('demo mailbox', personId),
});
