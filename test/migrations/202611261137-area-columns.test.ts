import assert from 'node:assert/strict';
import type { Db } from 'mongodb';
import mongoose from 'mongoose';
import { present } from '../../src/kernel/assert.ts';
import { withinOf } from '../../src/kernel/work.ts';
import { areaColumns } from '../../src/migrations/202611261137-area-columns.ts';
import { areaColumnsOf } from '../../src/platform/areaColumns.ts';
import { setUpSchema } from '../../src/platform/schemaSetup.ts';
import { listFeed, saveNewMessages } from '../../src/modules/opinion/message.store.ts';
import { makeMessage } from '../../src/modules/opinion/message.ts';
import { migrations } from '../../src/migrations/migrations.ts';
import { useStore } from '../support/store.ts';
import { monday } from '../support/world.ts';

const areas = ['nb', 'nb/hs/nm/lj', 'nb/hs/nm/lj/g1'];
const posts = areas.map((area, i) => ({
  ...makeMessage({
    id: `post-${String(i)}`,
    kind: 'POST',
    title: '',
    body: '楼道的灯坏了',
    area,
    at: monday,
    request: '',
  }),
  no: `2026-${String(i + 1)}`,
}));
const collections = ['messages', 'flags', 'cases', 'services'];

/** Puts the posts back as version 1 kept them: one list of areas, and an index over it. */
async function turnBack(db: Db): Promise<void> {
  for (const name of collections)
    await db.collection(name).createIndex({ within: 1, order: 1 }, {}, {});
  for (const { id, area } of posts)
    await db
      .collection<{ _id: string }>('messages')
      .updateOne({ _id: id }, { $set: { within: withinOf(area) } });
}

const withinOfAll = async (db: Db) =>
  (await db.collection('messages').find({}).toArray())
    .toSorted((a, b) => String(a._id).localeCompare(String(b._id)))
    .map(({ within }): unknown => within);

const idsIn = async (area: string) =>
  (await listFeed({ area }, { first: 10 })).items.map(({ id }) => id).toSorted();

describe('Data whose areas are a list', () => {
  useStore();
  let db: Db;

  beforeEach(async () => {
    db = present(mongoose.connection.db, 'the test store');
    await saveNewMessages(posts, monday);
    await turnBack(db);
  });

  it('get a column a level, and are found in every area that they lie in', async () => {
    assert.deepEqual(await idsIn('nb'), [], 'not found before');
    await areaColumns.run(db);
    await setUpSchema({ migrations });
    assert.deepEqual(await withinOfAll(db), areas.map(areaColumnsOf));
    assert.deepEqual(await idsIn('nb'), ['post-0', 'post-1', 'post-2']);
    assert.deepEqual(await idsIn('nb/hs/nm/lj'), ['post-1', 'post-2']);
    assert.deepEqual(await idsIn('nb/hs/nm/lj/g1'), ['post-2']);
  });

  it('lose the indexes over the list', async () => {
    await areaColumns.run(db);
    for (const name of collections) {
      const indexes = await db.collection(name).indexes();
      assert.ok(!indexes.some(({ key }) => 'within' in key), name);
    }
  });

  it('lose the list in the copies of services, which is asked for nowhere', async () => {
    const copies = db.collection<{ _id: string; service: object }>('services_last_logged');
    await copies.insertOne({ _id: 'shen', service: { area: 'nb', within: ['nb'] } });
    await areaColumns.run(db);
    assert.deepEqual((await copies.findOne({ _id: 'shen' }))?.service, { area: 'nb' });
  });

  it('are finished by a second run after a crash in the middle, the rest untouched', async () => {
    const half = { city: 'nb' };
    await db
      .collection<{ _id: string }>('messages')
      .updateOne({ _id: 'post-0' }, { $set: { within: half } });
    await areaColumns.run(db);
    await areaColumns.run(db);
    assert.deepEqual(await withinOfAll(db), [half, ...areas.slice(1).map(areaColumnsOf)]);
  });
});
