import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import {
  MongoBulkWriteError,
  MongoClient,
  MongoServerError,
  type Db,
  type Document,
} from 'mongodb';
import { openStore, type OpenStore } from '../../../src/platform/store/openStore.ts';
import { readState, storePaths } from '../../../src/platform/store/storeFolder.ts';
import { monitorCommands } from '../../support/commandMonitor.ts';
import { runChild, until } from '../../support/child.ts';
import { scratchFolder } from '../../support/scratchFolder.ts';
import { offeredKinds } from '../../support/store.ts';

const programOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const raceWorker = programOf('./raceWorker.ts');
const ackWriter = programOf('./ackWriter.ts');

/** The error with which the store refuses a write that must not succeed. */
const refusalOf = async (write: Promise<unknown>): Promise<MongoServerError> => {
  const error = await write.then(
    () => 'nothing was refused',
    (thrown: unknown) => thrown,
  );
  assert(error instanceof MongoServerError, String(error));
  return error;
};

const given = process.env['MONGODB_URI'] ?? '';

for (const kind of [...(given === '' ? [] : ['mongodb-uri' as const]), ...offeredKinds()])
  describe(`The store's contract, kept by: ${kind}`, function () {
    this.timeout(120_000);
    const folder = scratchFolder();
    let store: OpenStore;
    let client: MongoClient;
    let db: Db;

    const open = async (): Promise<void> => {
      const which = kind === 'mongodb-uri' ? { mongodbUri: given } : { store: kind };
      store = await openStore({ ...which, dataDir: folder.path, say: console.log });
      client = new MongoClient(store.uri, {
        monitorCommands: true,
        writeConcern: { w: 'majority', journal: true },
      });
      monitorCommands(client);
      db = client.db('fengqiao_contract');
    };
    const close = async (): Promise<void> => {
      await client.close();
      await store.close();
    };
    const collection = async <D extends Document>(name: string) => {
      await db.createCollection(name);
      return db.collection<D>(name);
    };

    before(async () => {
      await open();
      await db.dropDatabase();
    });
    after(async () => {
      await db.dropDatabase();
      await close();
      folder.remove();
    });

    it('refuses a second document with the same unique key, and names the index', async () => {
      const kept = await collection<{ _id: string; no: string }>('uniques');
      await kept.createIndex({ no: 1 }, { unique: true }, {});
      await kept.insertOne({ _id: 'a', no: '1' });
      const byIndex = await refusalOf(kept.insertOne({ _id: 'b', no: '1' }));
      const byId = await refusalOf(kept.insertOne({ _id: 'a', no: '2' }));
      assert.deepEqual([byIndex.code, byIndex['keyPattern']], [11_000, { no: 1 }]);
      assert.match(byIndex.message, / index: no_1 /u);
      assert.deepEqual([byId.code, byId['keyPattern']], [11_000, { _id: 1 }]);
      assert.match(byId.message, / index: _id_ /u);
      assert.equal((await kept.find({}).toArray()).length, 1);
    });

    it('applies a partial unique index only to the documents it is meant for', async () => {
      const kept = await collection<{ _id: string; reverses?: string }>('partials');
      await kept.createIndex(
        { reverses: 1 },
        { unique: true, partialFilterExpression: { reverses: { $exists: true } } },
        {},
      );
      await kept.insertMany([{ _id: 'a' }, { _id: 'b' }, { _id: 'c', reverses: 'a' }]);
      const second = await refusalOf(kept.insertOne({ _id: 'd', reverses: 'a' }));
      assert.equal(second.code, 11_000);
      assert.equal((await kept.find({}).toArray()).length, 3);
    });

    it('keeps an expiring index as it was asked for', async () => {
      const kept = await collection<{ _id: string; until: Date }>('expiring');
      await kept.createIndex({ until: 1 }, { expireAfterSeconds: 1 }, {});
      const index = (await kept.indexes()).find(({ name }) => name === 'until_1');
      assert.equal(index?.expireAfterSeconds, 1);
      await kept.insertMany([
        { _id: 'old', until: new Date() },
        { _id: 'new', until: new Date(Date.now() + 3_600_000) },
      ]);
    });

    it('inserts what it can of a batch and tells which were there', async () => {
      const kept = await collection<{ _id: number }>('batches');
      await kept.insertOne({ _id: 2 });
      const error = await refusalOf(
        kept.insertMany([{ _id: 1 }, { _id: 2 }, { _id: 3 }], { ordered: false }),
      );
      assert(error instanceof MongoBulkWriteError);
      const [refused, ...more] = [error.writeErrors].flat();
      assert.deepEqual([refused?.index, refused?.code, more.length], [1, 11_000, 0]);
      assert.equal((await kept.find({}).toArray()).length, 3);
    });

    it('runs an update pipeline on its own clock', async () => {
      const kept = await collection<{ _id: string; holder: string; until: Date; at?: Date }>(
        'leases',
      );
      await kept.insertOne({ _id: 'free', holder: 'dead', until: new Date(0) });
      await kept.insertOne({ _id: 'held', holder: 'live', until: new Date('2999-01-01') });
      const free = { $lt: [{ $toLong: '$until' }, { $toLong: '$$NOW' }] };
      const until = { $dateAdd: { startDate: '$$NOW', unit: 'millisecond', amount: 60_000 } };
      const claim = [
        {
          $set: {
            holder: { $cond: [free, 'me', '$holder'] },
            until: { $cond: [free, until, '$until'] },
            at: '$$NOW',
          },
        },
      ];
      for (const _id of ['free', 'held']) await kept.updateOne({ _id }, claim);
      const taken = await kept.findOne({ _id: 'free' });
      const left = await kept.findOne({ _id: 'held' });
      assert.equal(taken?.holder, 'me');
      assert.equal(taken.until.getTime() - (taken.at?.getTime() ?? 0), 60_000);
      assert.ok(Math.abs(Date.now() - (taken.at?.getTime() ?? 0)) < 60_000);
      assert.equal(left?.holder, 'live');
    });

    it('lets exactly one of many racers win each round: 16 runners in each of 2 processes', async () => {
      const races = await collection<{ _id: string; version: number; winners: string[] }>('races');
      await races.insertOne({ _id: 'race', version: 0, winners: [] });
      const racers = ['a', 'b'].map((name) => runChild(raceWorker, [store.uri, name, '16', '5']));
      for (const racer of racers) assert.equal(await racer.ended, 0, racer.output());
      const race = await races.findOne({ _id: 'race' });
      assert.equal(race?.version, 2 * 16 * 5);
      assert.equal(new Set(race.winners).size, 2 * 16 * 5);
      assert.equal(race.winners.length, 2 * 16 * 5);
    });

    it('tells a change stream of every change after its first answer', async () => {
      const kept = await collection<{ _id: number }>('watched');
      const stream = kept.watch([], { maxAwaitTimeMS: 200 });
      await stream.tryNext();
      await kept.insertMany([{ _id: 1 }, { _id: 2 }]);
      await kept.deleteOne({ _id: 1 });
      const heard = [await stream.next(), await stream.next(), await stream.next()];
      await stream.close();
      assert.deepEqual(
        heard.map((event) => [event.operationType, 'documentKey' in event && event.documentKey]),
        [
          ['insert', { _id: 1 }],
          ['insert', { _id: 2 }],
          ['delete', { _id: 1 }],
        ],
      );
    });

    it('has removed what expired, and only that, after its next sweep (each minute)', async () => {
      const kept = db.collection<{ _id: string }>('expiring');
      const left = async () => (await kept.find({}).toArray()).map(({ _id }) => _id);
      await until('the old one is gone', async () => !(await left()).includes('old'), 90_000);
      assert.deepEqual(await left(), ['new']);
    });

    // A server that was given to us is not ours to stop or to kill.
    if (kind === 'mongodb-uri') return;

    it('keeps data, indexes and port over a stop in order', async () => {
      const kept = await collection<{ _id: string; no: number }>('kept');
      await kept.createIndex({ no: 1 }, { unique: true }, {});
      await kept.insertOne({ _id: 'a', no: 1 });
      const before = store.uri;
      await close();
      assert.equal(readState(storePaths(folder.path))?.pid, null);
      await open();
      assert.equal(store.uri, before);
      const again = db.collection<{ _id: string; no: number }>('kept');
      assert.deepEqual(await again.findOne({ _id: 'a' }), { _id: 'a', no: 1 });
      await assert.rejects(again.insertOne({ _id: 'b', no: 1 }), { code: 11_000 });
    });

    it('keeps every acknowledged write when it is killed with kill -9', async () => {
      await collection('acknowledged');
      let acknowledged = 0;
      for (let trial = 0; trial < 3; trial += 1) {
        const writer = runChild(ackWriter, [store.uri, 'acknowledged', String(trial * 1_000_000)]);
        await until('100 writes are acknowledged', () => writer.output().split('\n').length > 100);
        const { pid } = readState(storePaths(folder.path)) ?? {};
        assert.ok(typeof pid === 'number');
        process.kill(pid, 'SIGKILL');
        await writer.ended;
        const told = writer.output().match(/^\d+$/gmu)?.map(Number) ?? [];
        acknowledged += told.length;
        await close();
        await open();
        const kept = await db.collection<{ _id: number }>('acknowledged').find({}).toArray();
        const there = new Set(kept.map(({ _id }) => _id));
        assert.deepEqual(
          told.filter((n) => !there.has(n)),
          [],
          'acknowledged but lost',
        );
      }
      console.log(`      ${kind}: ${String(acknowledged)} acknowledged writes, 3 kills, 0 lost`);
    });
  });
