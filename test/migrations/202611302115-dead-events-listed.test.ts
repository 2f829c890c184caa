import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { present } from '../../src/kernel/assert.ts';
import { deadEventsListed } from '../../src/migrations/202611302115-dead-events-listed.ts';
import { failedOnce } from '../../src/platform/events/failedEvent.ts';
import { listDead, saveFailure } from '../../src/platform/events/failedEvent.store.ts';
import { emptyStore, useStore } from '../support/store.ts';
import { minutesLater, monday } from '../support/world.ts';

describe('Events that were given up before they were listed', () => {
  useStore();
  beforeEach(emptyStore);

  it('are listed as if the program of today had given them up, however often it is run', async () => {
    const db = present(mongoose.connection.db, 'database');
    for (const [minutes, id] of ['one', 'two'].entries()) {
      const event = { id, type: 'a.b', subject: { kind: 'a', id }, version: 1, at: monday, seq: 1 };
      await saveFailure(failedOnce('listens', event, 'no', minutesLater(minutes), 3));
    }
    const before = await listDead('listens', { first: 10 });
    assert.deepEqual(
      before.items.map(({ event }) => event.id),
      ['two', 'one'],
    );
    await db.collection('failed_events').updateMany({}, { $unset: { order: '' } });
    for (let time = 1; time <= 2; time += 1) await deadEventsListed.run(db);
    assert.deepEqual(await listDead('listens', { first: 10 }), before);
  });
});
