import { idFrom } from '../kernel/id.ts';
import { answered, deliveryOf, type Delivery } from '../modules/delivery/delivery.ts';
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

/** Who of the demo is told by mail too; one of them has left their mailbox since. */
const mailboxes = [
  { userName: 'luozhi', address: 'luozhi@example.com', isGone: false },
  { userName: 'hejun', address: 'hejun@example.com', isGone: true },
] as const;

type Mailbox = (typeof mailboxes)[number];

const givenBeforeMs = 90 * 86_400_000;
const noticesMax = 50;
const taken = { kind: 'accepted', answer: '250 2.0.0 OK: queued' } as const;
const unknown = { kind: 'refused', answer: '550 5.1.1 mailbox unavailable' } as const;

/** Has some people told by mail of what they were told in the page, and plans the rest as ever. May be repeated. */
export async function plantDelivery(cast: DemoCast, now: Date): Promise<void> {
  for (const mailbox of mailboxes) await plantMailbox(cast, mailbox, now);
  let left = 1;
  while (left > 0) left = (await planDeliveries(now, noticesMax)).notices;
}

async function plantMailbox(cast: DemoCast, { userName, ...mailbox }: Mailbox, now: Date) {
  const work = cast.at(userName, now);
  const { personId } = work.actor;
  const { value, shown } = checkAddress('MAIL', mailbox.address);
  const addedAt = new Date(now.getTime() - givenBeforeMs);
  const given = { id: addressIdOf(personId, 'MAIL'), personId, channel: 'MAIL', shown } as const;
  const round = idFrom('demo mailbox', userName);
  const address = { ...given, round, addedAt, confirmedAt: addedAt };
  const { items } = await readNotices(work, false, { first: noticesMax });
  const toTell = mailbox.isGone ? items.slice(-1) : items;
  const sent = toTell.map((notice): Delivery => {
    const dueAt = sendMoment(usualChoice, notice.at);
    const delivery = deliveryOf(notice, address, dueAt);
    return dueAt > now ? delivery : answered(delivery, mailbox.isGone ? unknown : taken, dueAt);
  });
  const refusedAt = sent[0]?.endedAt;
  const state: DeliveryAddress =
    mailbox.isGone && refusedAt !== undefined
      ? { ...address, state: 'REFUSED', refusedAt }
      : { ...address, state: 'CONFIRMED' };
  await saveAddress(state, value);
  await saveDeliveries(sent);
}
