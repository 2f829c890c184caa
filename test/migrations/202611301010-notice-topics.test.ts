import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import mongoose from 'mongoose';
import { present } from '../../src/kernel/assert.ts';
import { noticeTopics } from '../../src/migrations/202611301010-notice-topics.ts';
import { ledgerNoticeWords } from '../../src/modules/ledger/ledger.notices.ts';
import { mediationNoticeWords } from '../../src/modules/mediation/mediation.notices.ts';
import type { NoticeWords } from '../../src/modules/notices/notice.ts';
import { listNoticesToSend } from '../../src/modules/notices/notice.store.ts';
import { triageNoticeWords } from '../../src/modules/triage/triage.notices.ts';
import { volunteeringNoticeWords } from '../../src/modules/volunteering/volunteering.notices.ts';
import { emptyStore, useStore } from '../support/store.ts';

const words: NoticeWords = {
  ...ledgerNoticeWords,
  ...mediationNoticeWords,
  ...triageNoticeWords,
  ...volunteeringNoticeWords,
};

interface Document {
  _id: string;
  kind: string;
  topic?: string;
}

describe('Notices of before there were topics', () => {
  useStore();
  let db: Db;
  beforeEach(async () => {
    await emptyStore();
    db = present(mongoose.connection.db, 'database');
  });

  it('get the topic that their kind has now, and are sent to nobody, however often it is run', async () => {
    const notices = db.collection<Document>('notices');
    await notices.insertMany(Object.keys(words).map((kind) => ({ _id: kind, kind })));
    await notices.insertOne({ _id: 'newer', kind: 'CASE_CLOSED', topic: 'RECORD' });
    for (let time = 1; time <= 2; time += 1) await noticeTopics.run(db);
    for (const { _id, topic } of await notices.find({ _id: { $ne: 'newer' } }).toArray())
      assert.equal(topic, words[_id]?.topic, _id);
    assert.equal((await notices.findOne({ _id: 'newer' }))?.topic, 'RECORD');
    assert.deepEqual(await listNoticesToSend(10), []);
  });
});
