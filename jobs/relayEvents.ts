import { relayName } from '../src/platform/events/newestSeq.ts';
import { hasPending } from '../src/platform/events/pendingEvents.store.ts';
import { relayBatch } from '../src/platform/events/relayBatch.ts';
import { defineJob } from './defineJob.ts';

/** How long a change waits at rest until the relay looks. */
const everyMs = 500;

/**
 * Moves events from the documents in which they were saved into the stream, in order. Its cursor is a number that is given out
 * already: it only spares the counting from 1.
 */
export const relayEvents = defineJob({
  kind: 'interval',
  name: relayName,
  about: 'Moves what has happened from the documents into the stream of events.',
  everyMs,
  hasWork: () => hasPending(),
  run: async ({ cursor, confirm, reach }) => {
    let [documents, last] = [0, Number(cursor)];
    for (;;) {
      const batch = await relayBatch(last, confirm);
      ({ last } = batch);
      reach(String(last));
      if (batch.documents === 0) return { documents };
      documents += batch.documents;
    }
  },
});
