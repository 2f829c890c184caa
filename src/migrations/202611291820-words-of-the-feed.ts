import type { Migration } from '../platform/migration.ts';
import { searchKeysOf } from '../platform/searchKeys.ts';

const batchSize = 200;

interface KeptMessage {
  readonly _id: string;
  readonly no: string;
  readonly title?: string;
  readonly body: string;
  readonly place?: string;
  readonly searchKeys?: readonly string[];
}

/** What came from outside is found in the feed by its words too: whatever message has no keys yet gets them. */
export const wordsOfTheFeed: Migration = {
  name: '202611291820-words-of-the-feed',
  kind: 'EXPAND',
  about: 'posts from outside that can be found by their words',
  run: async (db) => {
    const messages = db.collection<KeptMessage>('messages');
    for (;;) {
      const batch = await messages
        .find({ searchKeys: { $exists: false } })
        .limit(batchSize)
        .toArray();
      if (batch.length === 0) return;
      for (const { _id, no, title, body, place } of batch)
        await messages.updateOne(
          { _id },
          { $set: { searchKeys: searchKeysOf(no, [title, body, place]) } },
        );
    }
  },
};
