import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import mongoose from 'mongoose';
import { present } from '../../src/kernel/assert.ts';
import { wholeEvents } from '../../src/migrations/202611290355-whole-events.ts';
import { findConflictFlag } from '../../src/modules/triage/conflictFlag.store.ts';
import { flagIdOf } from '../../src/modules/triage/conflictFlag.ts';
import { keptCase, keptVolunteerService, sideOf } from '../modules/ledger/deeds.ts';
import { gather } from '../modules/openness/gathered.ts';
import { bearing, judgeAll, relayAll, wholeStream } from '../support/events.ts';
import { plainJudge } from '../support/judge.ts';
import { emptyStore, useStore } from '../support/store.ts';
import { minutesLater, monday, places } from '../support/world.ts';

interface Document {
  _id: string;
}

/** What an older program left: an edited message that waits and is put off, one that was judged, a closed case, a service. */
async function leaveOldForm(db: Db) {
  const [waiting, judged] = await gather(places.grid, 2, monday);
  assert.ok(waiting && judged);
  await keptCase([sideOf(undefined), sideOf(undefined)], minutesLater(3));
  await keptVolunteerService('somebody', 60, monday);
  const messages = db.collection<Document>('messages');
  const event = (number: number) => ({
    id: `${waiting.id}:${String(number)}`,
    type: 'message.saved',
    at: minutesLater(number),
  });
  await messages.updateOne(
    { _id: waiting.id },
    { $set: { version: 2, events: [event(1), event(2)], eventsAt: minutesLater(9_000) } },
  );
  await messages.updateOne({ _id: judged.id }, { $set: { events: [] }, $unset: { eventsAt: '' } });
  const found = present(await db.collection<Document>('cases').findOne({}), 'case');
  const closed = { id: `${found._id}:closed`, type: 'case.closed', at: minutesLater(3) };
  await db
    .collection<Document>('cases')
    .updateOne({ _id: found._id }, { $set: { events: [closed] }, $unset: { eventsAt: '' } });
  await db.collection('services').updateOne({}, { $unset: { events: '', eventsAt: '' } });
  return { waiting, judged, caseId: found._id };
}

describe('Events of the older form', () => {
  useStore();
  let db: Db;
  beforeEach(async () => {
    await emptyStore();
    db = present(mongoose.connection.db, 'database');
  });

  it('say what they are about and are relayed, each once, however often the migration is run', async () => {
    const { waiting, judged, caseId } = await leaveOldForm(db);
    for (let time = 1; time <= 2; time += 1) await wholeEvents.run(db);
    const kept = await bearing('messages', waiting.id);
    assert.deepEqual(kept?.eventsAt, minutesLater(1));
    assert.deepEqual(kept.events?.[1], {
      id: `message:${waiting.id}:2`,
      type: 'message.saved',
      at: minutesLater(2),
      subject: { kind: 'message', id: waiting.id },
      version: 2,
    });
    assert.equal((await bearing('messages', judged.id))?.eventsAt, undefined);

    assert.deepEqual(await judgeAll(plainJudge, minutesLater(60)), { judged: 1, flagged: 1 });
    assert.ok(await findConflictFlag(flagIdOf(waiting.id)));
    assert.equal(
      await findConflictFlag(flagIdOf(judged.id)),
      null,
      'what was judged is not judged again',
    );
    const { version } = present(
      await db.collection<Document & { version: number }>('cases').findOne({}),
      'case',
    );
    await relayAll();
    assert.deepEqual(
      (await wholeStream()).map(({ _id }) => _id),
      [
        `message:${waiting.id}:1`,
        `message:${waiting.id}:2`,
        `case:${caseId}:${String(version)}`,
        `flag:${flagIdOf(waiting.id)}:1`,
      ],
    );
    await wholeEvents.run(db);
    assert.deepEqual((await bearing('cases', caseId))?.events, [], 'what was relayed stays so');
  });
});
