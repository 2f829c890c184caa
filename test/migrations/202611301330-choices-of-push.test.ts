import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { present } from '../../src/kernel/assert.ts';
import { choicesOfPush } from '../../src/migrations/202611301330-choices-of-push.ts';
import { findChoice } from '../../src/modules/notices/noticeChoice.store.ts';
import { topics } from '../../src/modules/notices/topic.ts';
import { emptyStore, useStore } from '../support/store.ts';

describe('Choices of before browsers could be told', () => {
  useStore();
  beforeEach(emptyStore);

  it('send everything to a browser that is turned on, and keep what is chosen since, however often it is run', async () => {
    const db = present(mongoose.connection.db, 'database');
    const choices = db.collection<{ _id: string }>('notice_choices');
    const earlier = {
      silenced: [],
      sent: { MAIL: ['RECORD'], SMS: [] },
      among: topics,
      version: 2,
    };
    const since = { ...earlier, sent: { ...earlier.sent, PUSH: ['CASES'] } };
    await choices.insertMany([
      { _id: 'lin', ...earlier },
      { _id: 'zhou', ...since },
    ]);
    for (let time = 1; time <= 2; time += 1) await choicesOfPush.run(db);
    const sentTo = async (personId: string) => (await findChoice(personId)).choice.sent;
    assert.deepEqual(await sentTo('lin'), { MAIL: ['RECORD'], SMS: [], PUSH: topics });
    assert.deepEqual(await sentTo('zhou'), since.sent);
  });
});
