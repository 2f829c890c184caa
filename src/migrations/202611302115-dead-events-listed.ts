import { orderOf } from '../kernel/id.ts';
import type { Migration } from '../platform/migration.ts';

/** As much of the documents as this migration reads. */
interface KeptFailure {
  readonly _id: string;
  readonly failedAt: Date;
  readonly event: { readonly id: string };
}

const batchSize = 200;

/** Gives what listeners failed on its place in lists. An older program would write failures without one, so it must not go on beside it. */
export const deadEventsListed: Migration = {
  name: '202611302115-dead-events-listed',
  kind: 'CONTRACT',
  about: 'the events that were given up, as a list',
  run: async (db) => {
    const failures = db.collection<KeptFailure>('failed_events');
    for (;;) {
      const batch = await failures
        .find({ order: { $exists: false } })
        .limit(batchSize)
        .toArray();
      if (batch.length === 0) return;
      for (const { _id, failedAt, event } of batch)
        await failures.updateOne({ _id }, { $set: { order: orderOf(failedAt, event.id) } });
    }
  },
};
