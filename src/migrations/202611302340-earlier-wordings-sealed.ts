import type { Migration } from '../platform/migration.ts';

/** As much of the documents as this migration reads. */
interface KeptMessage {
  readonly _id: string;
  readonly version: number;
  readonly versions: readonly unknown[];
}

const batchSize = 200;

/**
 * Seals the earlier wordings of what was edited before everybody could compare wordings: their authors had been told that only the
 * team reads them. An older program knows no standing, and would leave it as it is; it may go on beside it.
 */
export const earlierWordingsSealed: Migration = {
  name: '202611302340-earlier-wordings-sealed',
  kind: 'EXPAND',
  about: 'earlier wordings that only the team was to read',
  run: async (db) => {
    const messages = db.collection<KeptMessage>('messages');
    for (;;) {
      const batch = await messages
        .find({ 'versions.1': { $exists: true }, standing: { $exists: false } })
        .limit(batchSize)
        .toArray();
      if (batch.length === 0) return;
      for (const { _id, version, versions } of batch) {
        const standing = {
          state: 'SHOWN',
          sealedTo: versions.length - 1,
          decision: 0,
          at: new Date(0),
        };
        await messages.updateOne({ _id, version }, { $set: { standing } });
      }
    }
  },
};
