import { idFrom } from '../../kernel/id.ts';
import type { Handover, Transport } from '../../platform/transports/transport.ts';
import type { Notice } from '../notices/notice.ts';
import { findNotices } from '../notices/notice.store.ts';
import type { Channel, NoticeChoice } from '../notices/noticeChoice.ts';
import { findChoices } from '../notices/noticeChoice.store.ts';
import { codeOf } from './addressCode.ts';
import { answered, ended, type Delivery } from './delivery.ts';
import { listDueDeliveries, saveFates, saveLetter } from './delivery.store.ts';
import { refusedOnce, type DeliveryAddress } from './deliveryAddress.ts';
import { findAddresses, openAddress, saveRefusal } from './deliveryAddress.store.ts';
import { deliverySettings } from './deliverySettings.ts';
import {
  mailOfCode,
  mailOfNotices,
  pushOfNotices,
  textOfCode,
  textOfNotices,
  type LetterText,
} from './letterText.ts';
import { afterQuiet } from './sendMoment.ts';
import { standingAddresses } from './standingAddresses.ts';

/** So many deliveries are looked at together. */
const batchMax = 200;

/** What sending came to. */
export interface SentCounts {
  readonly sent: number;
  readonly failed: number;
  readonly later: number;
  readonly ended: number;
}

const countOf = { accepted: 'sent', refused: 'failed', later: 'later' } as const;

/** What one letter holds: all that is due for one address, or what was in it at an earlier try. */
interface Bundle {
  readonly address: DeliveryAddress;
  readonly deliveries: readonly Delivery[];
}

/**
 * Sends what is due by one channel, one letter for all that is due at an address, until nothing is. A letter gets its id before it is
 * sent and keeps it, so that whoever crashed in between sends the same one, which its receivers know by that. Throws
 * TransportUnavailable when nobody takes letters at all: then nothing has changed.
 */
export async function sendLetters(
  channel: Channel,
  transport: Transport,
  { now, confirm }: { readonly now: Date; readonly confirm: () => Promise<void> },
): Promise<SentCounts> {
  const counts = { sent: 0, failed: 0, later: 0, ended: 0 };
  for (;;) {
    const due = await listDueDeliveries(channel, now, batchMax);
    if (due.length === 0) return counts;
    const { bundles, settled } = await sorted(due, now);
    await saveFates(settled);
    counts.ended += settled.filter(({ endedAt }) => endedAt !== undefined).length;
    for (const bundle of bundles) {
      await confirm();
      const kind = await sendOne(bundle, transport, now);
      if (kind !== undefined) counts[countOf[kind]] += bundle.deliveries.length;
    }
  }
}

/** What is to be sent, by letters, and what needs no letter now: read meanwhile, gone with its address, in quiet hours. */
async function sorted(
  due: readonly Delivery[],
  now: Date,
): Promise<{ readonly bundles: readonly Bundle[]; readonly settled: readonly Delivery[] }> {
  const found = await findAddresses(due.map(({ addressId }) => addressId));
  const addresses = await standingAddresses(found, now);
  const notices = await findNotices(due.flatMap(({ noticeId }) => noticeId ?? []));
  const choiceOf = await findChoices(due.map(({ personId }) => personId));
  const settled: Delivery[] = [];
  const open = new Map<string, { address: DeliveryAddress; deliveries: Delivery[] }>();
  for (const delivery of due) {
    const address = addresses.find(({ id }) => id === delivery.addressId);
    const notice = notices.find(({ id }) => id === delivery.noticeId);
    const settledAs = settle(
      delivery,
      { address, notice, choice: choiceOf(delivery.personId) },
      now,
    );
    if (settledAs !== undefined || address === undefined) {
      settled.push(settledAs ?? ended(delivery, 'DROPPED', now));
      continue;
    }
    const key = delivery.letterId ?? [delivery.addressId, delivery.noticeId === undefined].join();
    const bundle = open.get(key) ?? { address, deliveries: [] };
    bundle.deliveries.push(delivery);
    open.set(key, bundle);
  }
  return { bundles: [...open.values()], settled };
}

interface About {
  readonly address: DeliveryAddress | undefined;
  readonly notice: Notice | undefined;
  readonly choice: NoticeChoice;
}

/** What becomes of a delivery without a letter; undefined when it is to be sent now. */
function settle(
  delivery: Delivery,
  { address, notice, choice }: About,
  now: Date,
): Delivery | undefined {
  if (address?.round !== delivery.round || address.state === 'REFUSED')
    return ended(delivery, 'DROPPED', now);
  if (delivery.noticeId === undefined) return undefined;
  if (notice === undefined) return ended(delivery, 'DROPPED', now);
  if (notice.readAt !== undefined) return ended(delivery, 'READ', now);
  const dueAt = afterQuiet(choice, now);
  return dueAt > now ? { ...delivery, dueAt } : undefined;
}

/** Sends one letter; undefined when another was faster with a part of it: what is left comes with the next look. */
async function sendOne(
  { address, deliveries }: Bundle,
  transport: Transport,
  now: Date,
): Promise<Handover['kind'] | undefined> {
  const ids = deliveries.map(({ id }) => id);
  const kept = deliveries[0]?.letterId;
  const letterId = kept ?? idFrom('letter', ...ids);
  if (kept === undefined && !(await saveLetter(ids, letterId))) return undefined;
  const to = await openAddress(address.id);
  const handover: Handover =
    to === undefined
      ? { kind: 'refused', answer: 'the address is gone' }
      : await transport.deliver({ id: letterId, to, ...textOf(address, deliveries) });
  await saveFates(deliveries.map((delivery) => answered(delivery, handover, now)));
  if (handover.kind === 'refused') await saveRefusal(refusedOnce(address, handover, now));
  return handover.kind;
}

const noticeLetters = {
  MAIL: mailOfNotices,
  SMS: textOfNotices,
  PUSH: pushOfNotices,
} as const;

function textOf(address: DeliveryAddress, deliveries: readonly Delivery[]): LetterText {
  const isCode = deliveries.some(({ noticeId }) => noticeId === undefined);
  if (isCode)
    return address.channel === 'MAIL' ? mailOfCode(codeOf(address)) : textOfCode(codeOf(address));
  return noticeLetters[address.channel](deliveries.length, deliverySettings().origin);
}
