import { trusted } from 'mongoose';
import { assert } from '../../kernel/assert.ts';
import { findByIds } from '../findByIds.ts';
import { insertedAtOnce } from '../mongo.ts';
import { isDuplicateKey } from '../store/duplicateKey.ts';
import type { DomainEvent, NumberedEvent } from './domainEvent.ts';
import { EventModel, type EventDocument } from './event.model.ts';

/** The most events that one question takes; both ends of its range are given, for the small daemons read whatever lies in it. */
export const eventsReadMax = 500;

/** The events after a number, in order, at most `limit`, as far as no number is missing: nothing can come to lie before them any more. */
export async function listEventsAfter(seq: number, limit: number): Promise<NumberedEvent[]> {
  assert(limit >= 1 && limit <= eventsReadMax, 'the limit of a read');
  const found = await EventModel.find({ seq: trusted({ $gt: seq, $lte: seq + limit }) })
    .sort({ seq: 1 })
    .lean();
  return found.filter((event, i) => event.seq === seq + i + 1).map(toEvent);
}

/**
 * The last number of the stream, counted on from a number that is given out already (0 before the first). A number that a crash
 * left out ends the count, so the next event fills it: what comes after a gap waits there, and no reader passes it.
 */
export async function lastSeqFrom(known: number): Promise<number> {
  for (let last = known; ;) {
    const found = await EventModel.find(
      { seq: trusted({ $gt: last, $lte: last + eventsReadMax }) },
      { seq: 1 },
    )
      .sort({ seq: 1 })
      .lean();
    const gap = found.findIndex(({ seq }, i) => seq !== last + i + 1);
    const counted = gap < 0 ? found.length : gap;
    last += counted;
    if (counted < eventsReadMax) return last;
  }
}

/**
 * Puts events into the stream, in order, under the numbers after `last`. False when one of these numbers or one of the events
 * was there already: those before it were put in, the others not.
 */
export async function appendEvents(events: readonly DomainEvent[], last: number): Promise<boolean> {
  const documents = events.map(({ id, ...rest }, i): EventDocument => ({
    _id: id,
    seq: last + i + 1,
    ...rest,
  }));
  try {
    for (let from = 0; from < documents.length; from += insertedAtOnce) {
      const some = documents.slice(from, from + insertedAtOnce);
      await EventModel.insertMany(some, { lean: true, ordered: true });
    }
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** Those of the events that are not in the stream yet, in the same order. */
export async function missingEvents(events: readonly DomainEvent[]): Promise<DomainEvent[]> {
  const ids = events.map(({ id }) => id);
  const found = await findByIds(EventModel, ids, { _id: 1 });
  const there = new Set(found.map(({ _id }) => _id));
  return events.filter(({ id }) => !there.has(id));
}

/** The events of these types among the next `within` after a number: how many, and when the first of them was saved. */
export async function waitingEvents(
  seq: number,
  types: readonly string[],
  within: number,
): Promise<{ count: number; oldestAt: Date | undefined }> {
  const end = seq + within;
  let [count, oldestAt]: [number, Date | undefined] = [0, undefined];
  for (let last = seq; last < end; last += eventsReadMax) {
    const range = { $gt: last, $lte: Math.min(last + eventsReadMax, end) };
    const found = await EventModel.find({ seq: trusted(range) }, { type: 1, at: 1 })
      .sort({ seq: 1 })
      .lean();
    if (found.length === 0) break;
    const waiting = found.filter(({ type }) => types.includes(type));
    count += waiting.length;
    oldestAt ??= waiting[0]?.at;
  }
  return { count, oldestAt };
}

const toEvent = ({ _id, ...rest }: EventDocument): NumberedEvent => ({ id: _id, ...rest });
