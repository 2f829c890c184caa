import { AppError } from '../../kernel/appError.ts';
import { lostRace, retryLostRace } from '../lostRace.ts';
import type { DomainEvent } from './domainEvent.ts';
import { appendEvents, lastSeqFrom, missingEvents } from './event.store.ts';
import {
  bearerModels,
  clearPending,
  listPending,
  type BearerModel,
  type EventBearer,
} from './pendingEvents.store.ts';

/** How many documents of each collection one batch takes. */
export const relayBatchMax = 1_000;

/** What was read of one collection: documents with pending events, the oldest first, and whether there may be more. */
export interface PendingRead {
  readonly documents: readonly EventBearer[];
  readonly hasMore: boolean;
}

/** What a batch came to: the documents that were relieved of their events, and the last number of the stream. */
export interface RelayedBatch {
  readonly documents: number;
  readonly last: number;
}

/**
 * Puts the oldest pending events of all collections into the stream and only then takes them out of their documents: a crash in
 * between leads to the same events at the next try, which are met there by their ids. `known` is a number that is given out
 * already. `confirm` is called before the stream is written and throws when the lease is gone; without any lease two relays
 * at once still make the same stream, for each number and each event is unique and is inserted in order.
 */
export async function relayBatch(
  known: number,
  confirm: () => Promise<void>,
): Promise<RelayedBatch> {
  const models = bearerModels();
  const reads = await Promise.all(models.map(readPending));
  const batch = untilHorizon(reads);
  if (batch.every((documents) => documents.length === 0)) return { documents: 0, last: known };

  const events = inOrder(batch.flat());
  const last = await append(events, known, confirm);
  for (const [i, model] of models.entries()) await clearPending(model, batch[i] ?? []);
  return { documents: batch.flat().length, last };
}

async function readPending(model: BearerModel): Promise<PendingRead> {
  const documents = await listPending(model, relayBatchMax);
  return { documents, hasMore: documents.length === relayBatchMax };
}

/** Whoever wrote into the stream in between has taken our numbers, or has relayed some of our events. */
function append(
  events: readonly DomainEvent[],
  known: number,
  confirm: () => Promise<void>,
): Promise<number> {
  let missing = events;
  let last = known;
  return retryLostRace(
    async () => {
      await confirm();
      last = await lastSeqFrom(last);
      if (missing.length === 0) return last;
      if (await appendEvents(missing, last)) return last + missing.length;
      missing = await missingEvents(missing);
      return lostRace;
    },
    { refusal: streamBusy },
  );
}

const streamBusy = () =>
  new AppError('UNAVAILABLE', 'Somebody else relays events just now; try again.', {
    reason: 'stream_busy',
    retryAfterS: 1,
  });

/**
 * The documents of each collection as far as all collections were read: where one was not read to its end, what came after its
 * last document waits for the next batch, so that no collection runs ahead of another.
 */
export function untilHorizon(reads: readonly PendingRead[]): readonly EventBearer[][] {
  const ends = reads.flatMap(({ documents, hasMore }) => {
    const last = hasMore ? documents.at(-1) : undefined;
    return last === undefined ? [] : [last.eventsAt.getTime()];
  });
  const horizon = Math.min(...ends, Number.POSITIVE_INFINITY);
  return reads.map(({ documents }) =>
    documents.filter(({ eventsAt }) => eventsAt.getTime() <= horizon),
  );
}

/** The events of documents by their time; those of one document stay in their own order, also when a clock stepped back between them. */
export function inOrder(documents: readonly EventBearer[]): DomainEvent[] {
  const placed = documents.flatMap(({ events }) => {
    let latest = Number.NEGATIVE_INFINITY;
    return events.map((event) => {
      latest = Math.max(latest, event.at.getTime());
      return { event, place: latest };
    });
  });
  return placed.sort((a, b) => a.place - b.place).map(({ event }) => event);
}
