import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import mongoose from 'mongoose';
import { present } from '../../src/kernel/assert.ts';
import { plainNames } from '../../src/migrations/202611291330-plain-names.ts';
import { keptCase, sideOf } from '../modules/ledger/deeds.ts';
import { gather } from '../modules/openness/gathered.ts';
import { emptyStore, useStore } from '../support/store.ts';
import { minutesLater, monday, places } from '../support/world.ts';

interface Document {
  _id: string;
}

interface KeptCase extends Document {
  source: { kind: string };
  history: { act: string }[];
}

/** What an older program left: a report beside a post, and a case that came of a report and saw a talk. */
async function leaveOldForm(db: Db) {
  const [report, post] = await gather(places.grid, 2, monday);
  assert.ok(report && post);
  await db
    .collection<Document>('messages')
    .updateOne({ _id: report.id }, { $set: { kind: 'REPORT' } });
  await keptCase([sideOf(undefined), sideOf(undefined)], minutesLater(3));
  const cases = db.collection<KeptCase>('cases');
  const found = present(await cases.findOne({}), 'case');
  const history = [...found.history, { ...present(found.history[0], 'line'), act: 'session' }];
  await cases.updateOne({ _id: found._id }, { $set: { 'source.kind': 'REPORT', history } });
  return { reportId: report.id, postId: post.id, before: history };
}

describe('Reports and talks of the older form', () => {
  useStore();
  let db: Db;
  beforeEach(async () => {
    await emptyStore();
    db = present(mongoose.connection.db, 'database');
  });

  it('bear the names that the program knows, and nothing else changes, however often the migration is run', async () => {
    const { reportId, postId, before } = await leaveOldForm(db);
    for (let time = 1; time <= 2; time += 1) await plainNames.run(db);
    const kindOf = async (id: string) =>
      (await db.collection<Document>('messages').findOne({ _id: id }))?.['kind' as keyof Document];
    assert.equal(await kindOf(reportId), 'FIELD_REPORT');
    assert.equal(await kindOf(postId), 'POST');
    const kept = present(await db.collection<KeptCase>('cases').findOne({}), 'case');
    assert.equal(kept.source.kind, 'FIELD_REPORT');
    assert.deepEqual(
      kept.history,
      before.map((line) => (line.act === 'session' ? { ...line, act: 'meeting' } : line)),
    );
  });
});
