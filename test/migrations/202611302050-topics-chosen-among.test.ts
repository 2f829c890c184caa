import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { present } from '../../src/kernel/assert.ts';
import { topicsChosenAmong } from '../../src/migrations/202611302050-topics-chosen-among.ts';
import { chooseNotices } from '../../src/modules/notices/chooseNotices.ts';
import { findChoice } from '../../src/modules/notices/noticeChoice.store.ts';
import { emptyStore, useStore } from '../support/store.ts';
import { monday, places, someone, workOf } from '../support/world.ts';

const silent = { silenced: [], sent: { MAIL: [], SMS: [], PUSH: [] } };

describe('Choices of before people were told of the safety of their account', () => {
  useStore();
  beforeEach(emptyStore);

  it('have it sent as usual, keep what was chosen, and take a no that is said since, however often it is run', async () => {
    const db = present(mongoose.connection.db, 'database');
    const choices = db.collection<{ _id: string }>('notice_choices');
    const told = { ...silent, sent: { MAIL: ['RECORD', 'ACCOUNT'], SMS: ['CASES'], PUSH: [] } };
    const earlier = { _id: 'lin', ...silent, version: 1 };
    const since = { _id: 'zhou', ...told, version: 1 };
    await choices.insertMany([earlier, since]);
    await topicsChosenAmong.run(db);
    const sentTo = async (personId: string) => (await findChoice(personId)).choice.sent;
    assert.deepEqual(await sentTo('lin'), { MAIL: ['ACCOUNT'], SMS: [], PUSH: ['ACCOUNT'] });
    assert.deepEqual(await sentTo('zhou'), told.sent);
    const lin = workOf(someone('RESIDENT', places.community, 'lin'), monday);
    await chooseNotices(lin, { ...silent, version: 1 });
    await topicsChosenAmong.run(db);
    assert.deepEqual(await sentTo('lin'), silent.sent);
  });
});
