import { trusted } from 'mongoose';
import { countMax, countOf, type Count } from '../../kernel/count.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { countUpTo } from '../../platform/countUpTo.ts';
import { partsOfIds } from '../../platform/findByIds.ts';
import { insertManyOnce } from '../../platform/mongo.ts';
import { listNewest } from '../../platform/newestFirst.ts';
import type { Channel } from '../notices/noticeChoice.ts';
import type { Delivery } from './delivery.ts';
import { DeliveryModel, type DeliveryDocument } from './delivery.model.ts';

/** What waits to be sent by one channel. */
export interface DeliveryQueue {
  readonly channel: Channel;
  readonly count: Count;
  readonly oldestDueAt: Date;
}

/** Keeps new deliveries; those that are there already stay as they are. How many were new. */
export async function saveDeliveries(deliveries: readonly Delivery[]): Promise<number> {
  const documents = deliveries.map(({ id, ...rest }) => ({ _id: id, ...rest }));
  return (await insertManyOnce(DeliveryModel, documents)).inserted;
}

/** What is due to be sent by a channel, the longest due first, at most `limit`. */
export async function listDueDeliveries(
  channel: Channel,
  now: Date,
  limit: number,
): Promise<Delivery[]> {
  const found = await DeliveryModel.find({
    channel,
    state: 'WAITING',
    dueAt: trusted({ $lte: now }),
  })
    .sort({ dueAt: 1 })
    .limit(limit)
    .lean();
  return found.map(toDelivery);
}

/**
 * Puts deliveries into one letter before it is sent: whoever tries again sends the same one. False when another has sent one of them
 * meanwhile, or put it into a letter.
 */
export async function saveLetter(ids: readonly string[], letterId: string): Promise<boolean> {
  const { matchedCount } = await DeliveryModel.updateMany(
    { _id: trusted({ $in: [...ids] }), state: 'WAITING', letterId: null },
    { $set: { letterId } },
  );
  return matchedCount === ids.length;
}

/** Writes down what became of deliveries; what has come to its end stays as it is. */
export async function saveFates(deliveries: readonly Delivery[]): Promise<void> {
  for (const { id, state, attempts, dueAt, answer, endedAt } of deliveries)
    await DeliveryModel.updateOne(
      { _id: id, state: 'WAITING' },
      { $set: { state, attempts, dueAt, ...definedFields({ answer, endedAt }) } },
    );
}

/** What went out in one letter, in no order. */
export async function listDeliveriesOfLetter(letterId: string): Promise<Delivery[]> {
  return (await DeliveryModel.find({ letterId }).lean()).map(toDelivery);
}

/** Writes down that what was sent came back; how many had not before. */
export async function saveBounced(deliveries: readonly Delivery[]): Promise<number> {
  let changed = 0;
  for (const { id, state, answer, endedAt } of deliveries) {
    const { modifiedCount } = await DeliveryModel.updateOne(
      { _id: id, state: 'SENT' },
      { $set: definedFields({ state, answer, endedAt }) },
    );
    changed += modifiedCount;
  }
  return changed;
}

/** What became of these notices at their addresses, in no order. */
export async function listDeliveriesOf(noticeIds: readonly string[]): Promise<Delivery[]> {
  const found: Delivery[] = [];
  for (const part of partsOfIds(noticeIds)) {
    const asked = { noticeId: trusted({ $in: [...part] }) };
    found.push(...(await DeliveryModel.find(asked).lean()).map(toDelivery));
  }
  return found;
}

/** What could not be sent, newest first. */
export const listFailedDeliveries = (page: PageAsked): Promise<Page<Delivery>> =>
  listNewest(DeliveryModel, { state: 'FAILED' }, page, toDelivery);

/** How many `listFailedDeliveries` would list. */
export const countFailedDeliveries = (): Promise<Count> =>
  countUpTo(DeliveryModel, { state: 'FAILED' });

/** How many wait for a channel, and since when the first could have gone out, in one question; null when none waits. */
export async function findQueue(channel: Channel): Promise<DeliveryQueue | null> {
  const found = await DeliveryModel.find({ channel, state: 'WAITING' })
    .sort({ dueAt: 1 })
    .limit(countMax + 1)
    .lean();
  const [first] = found;
  if (first === undefined) return null;
  return { channel, count: countOf(found.length), oldestDueAt: first.dueAt };
}

/** One delivery, or null. */
export async function findDelivery(id: string): Promise<Delivery | null> {
  const found = await DeliveryModel.findOne({ _id: id }).lean();
  return found === null ? null : toDelivery(found);
}

/** Has what failed sent to an address as it is now, as if it were new; what has not failed stays as it is. */
export async function reviveDelivery(
  id: string,
  { round, shown }: Pick<Delivery, 'round' | 'shown'>,
  now: Date,
): Promise<void> {
  await DeliveryModel.updateOne(
    { _id: id, state: 'FAILED' },
    {
      $set: { state: 'WAITING', attempts: 0, dueAt: now, round, shown },
      $unset: { endedAt: '', letterId: '' },
    },
  );
}

/** Forgets what was sent to somebody: for an account that is erased. */
export async function removeDeliveriesOf(personId: string): Promise<void> {
  await DeliveryModel.deleteMany({ personId });
}

function toDelivery({ _id, ...rest }: DeliveryDocument): Delivery {
  return { id: _id, ...rest };
}
