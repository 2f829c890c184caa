import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { MongoClient, type Db } from 'mongodb';
import { model, Schema } from 'mongoose';
import { migrations } from '../../src/migrations/migrations.ts';
import type { AppliedMigration } from '../../src/platform/migration.ts';
import { setUpSchema } from '../../src/platform/schemaSetup.ts';
import { databaseName, schemaCollection } from '../../src/platform/store/health.ts';
import { openStore, type OpenStore } from '../../src/platform/store/openStore.ts';
import { foreignVersion, type SchemaState } from '../../src/platform/store/prepareStore.ts';
import { runChild } from '../support/child.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { useStore, wantedKind } from '../support/store.ts';

const worker = fileURLToPath(new URL('./schemaWorker.ts', import.meta.url));

describe('The set-up of the data', function () {
  this.timeout(60_000);
  let folder: ReturnType<typeof scratchFolder>;
  let store: OpenStore;
  let client: MongoClient;
  let db: Db;

  const run = async (mode: string) => {
    const child = runChild(worker, [store.uri, mode]);
    return { code: await child.ended, output: child.output() };
  };
  const state = () => db.collection<SchemaState>(schemaCollection).findOne({ _id: 'schema' });
  const setApplied = (...applied: AppliedMigration[]) =>
    db
      .collection<SchemaState>(schemaCollection)
      .updateOne({ _id: 'schema' }, { $set: { applied } });
  const applied = async () => (await state())?.applied;
  const marked = [{ name: '202611010000-mark-the-things', kind: 'CONTRACT' }];
  const marksOfThings = async () =>
    (await db.collection('things').find({}).toArray()).map(({ marks }): unknown => marks);

  before(async () => {
    folder = scratchFolder();
    store = await openStore({ store: wantedKind(), dataDir: folder.path, say: () => undefined });
    client = new MongoClient(store.uri);
  });
  beforeEach(async () => {
    db = client.db(databaseName);
    await db.dropDatabase();
  });
  after(async () => {
    await client.close();
    await store.close();
    folder.remove();
  });

  it('makes collections and indexes of an empty store, and notes that they have gone through nothing', async () => {
    const { code, output } = await run('plain');
    assert.equal(code, 0, output);
    const indexes = await db.collection('things').indexes();
    const byNo = indexes.find(({ name }) => name === 'no_1');
    assert.deepEqual([byNo?.key, byNo?.unique], [{ no: 1 }, true]);
    const found = await state();
    assert.deepEqual([found?.applied, found?.holder], [[], null]);
  });

  it('takes an empty store for up to date at once: there is nothing to migrate', async () => {
    const { code, output } = await run('migrate');
    assert.equal(code, 0, output);
    assert.ok(!output.includes('Bringing the data'), output);
    assert.deepEqual(await applied(), marked);
  });

  it('may be repeated', async () => {
    assert.equal((await run('plain')).code, 0);
    assert.equal((await run('plain')).code, 0);
    assert.deepEqual(await applied(), []);
  });

  it('migrates older data, says so, and notes it', async () => {
    await run('plain');
    await addThings(db, 5);
    const { code, output } = await run('migrate');
    assert.equal(code, 0, output);
    assert.match(output, /Bringing the data up to date: mark the things/u);
    assert.deepEqual(await marksOfThings(), [1, 1, 1, 1, 1]);
    assert.deepEqual(await applied(), marked);
    assert.ok(!(await run('migrate')).output.includes('Bringing'));
  });

  it('goes on after a crash in the middle of a step, and changes nothing twice', async () => {
    await run('plain');
    await addThings(db, 5);
    const crashed = await run('crash');
    assert.equal(crashed.code, 7, crashed.output);
    assert.deepEqual(await applied(), []);
    assert.equal((await marksOfThings()).filter((marks) => marks === 1).length, 2);
    const { code, output } = await run('migrate');
    assert.equal(code, 0, output);
    assert.deepEqual(await marksOfThings(), [1, 1, 1, 1, 1]);
    assert.deepEqual(await applied(), marked);
  });

  it('is done by one of two processes that start together, while the other waits', async () => {
    await run('plain');
    await addThings(db, 4);
    const both = await Promise.all([run('slow'), run('slow')]);
    for (const { code, output } of both) assert.equal(code, 0, output);
    assert.equal(both.filter(({ output }) => output.includes('Bringing')).length, 1);
    assert.equal((await db.collection('runs').find({}).toArray()).length, 1);
    assert.deepEqual(await marksOfThings(), [1, 1, 1, 1]);
  });

  it('is safe when four processes meet an empty store at once', async () => {
    const all = await Promise.all(['plain', 'plain', 'plain', 'plain'].map(run));
    for (const { code, output } of all) assert.equal(code, 0, output);
    assert.deepEqual(await applied(), []);
  });

  it('refuses data that went through a change it does not know, in one line, and leaves them alone', async () => {
    await run('plain');
    const foreign = { name: '202712010000-newer', kind: 'CONTRACT' } as const;
    await setApplied(foreign);
    const { code, output } = await run('migrate');
    assert.equal(code, 1);
    assert.match(output, /Error: The data have gone through 202712010000-newer, which this/u);
    const found = await state();
    assert.deepEqual([found?.applied, found?.holder], [[foreign], null]);
  });

  it('goes on beside a newer program that only added something', async () => {
    await run('plain');
    const added = { name: '202712010000-newer', kind: 'EXPAND' } as const;
    await setApplied(added);
    assert.equal((await run('migrate')).code, 0);
    assert.deepEqual(await applied(), [added, ...marked]);
  });

  it('reads what the first releases counted, and is refused by them afterwards', async () => {
    await run('plain');
    const states = db.collection<SchemaState>(schemaCollection);
    await states.updateOne(
      { _id: 'schema' },
      { $set: { dataVersion: 1 }, $unset: { applied: '' } },
    );
    await addThings(db, 1);
    assert.equal((await run('migrate')).code, 0);
    assert.deepEqual([await applied(), await marksOfThings()], [marked, [1]]);
    assert.equal((await state())?.dataVersion, foreignVersion);
  });

  it('refuses an index that means something else, and names it', async () => {
    await db.createCollection('things');
    await db.collection('things').createIndex({ no: 1 }, { sparse: true }, {});
    const { code, output } = await run('plain');
    assert.equal(code, 1);
    assert.match(output, /The index things\.no_1 is .*sparse.* but should be .*unique/u);
  });
});

async function addThings(db: Db, count: number): Promise<void> {
  await db.createCollection('runs');
  const things = Array.from({ length: count }, (_, i) => ({ no: `no-${String(i)}` }));
  await db.collection('things').insertMany(things);
}

describe('A model that is registered later', () => {
  useStore();

  it('is set up by the next set-up, with every sort of portable index', async () => {
    const Late = model(
      'SchemaTestLate',
      new Schema(
        { no: String, area: String, until: Date, reverses: String },
        { collection: 'schema_test_late', versionKey: false },
      )
        .index({ area: 1, no: -1 })
        .index({ until: 1 }, { expireAfterSeconds: 60 })
        .index(
          { reverses: 1 },
          { unique: true, partialFilterExpression: { reverses: { $exists: true } } },
        ),
    );
    await setUpSchema({ migrations });
    await setUpSchema({ migrations });
    const indexes = await Late.collection.indexes();
    assert.deepEqual(indexes.map(({ name }) => name).sort(), [
      '_id_',
      'area_1_no_-1',
      'reverses_1',
      'until_1',
    ]);
    const partial = indexes.find(({ name }) => name === 'reverses_1');
    assert.deepEqual(partial?.partialFilterExpression, { reverses: { $exists: true } });
    assert.equal(partial.unique, true);
    assert.equal(indexes.find(({ name }) => name === 'until_1')?.expireAfterSeconds, 60);
  });

  it('is refused with an index that not every store has', async () => {
    const name = 'SchemaTestHashed';
    const Hashed = model(
      name,
      new Schema({ no: String }, { collection: 'schema_test_hashed' }).index({ no: 'hashed' }),
    );
    try {
      await assert.rejects(setUpSchema({ migrations }), /not of the portable sort/u);
    } finally {
      Hashed.db.deleteModel(name);
    }
  });
});
