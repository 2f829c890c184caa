import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { present } from '../../src/kernel/assert.ts';
import { figureReleases } from '../../src/migrations/202611290430-figure-releases.ts';
import { useStore } from '../support/store.ts';

describe('Counts that were kept in full', () => {
  useStore();

  it('are kept no longer, however often they are taken away', async () => {
    const db = present(mongoose.connection.db, 'the test store');
    const tallies = db.collection<{ _id: string; messages: number }>('month_tallies');
    await tallies.insertOne({ _id: 'nb 2026-10', messages: 3 });
    await figureReleases.run(db);
    await figureReleases.run(db);
    assert.deepEqual(await db.listCollections({ name: 'month_tallies' }).toArray(), []);
  });
});
