import assert from 'node:assert/strict';
import { MongoNetworkTimeoutError, MongoOperationTimeoutError, MongoServerError } from 'mongodb';
import mongoose, { model, Schema, trusted } from 'mongoose';
import { AppError } from '../../src/kernel/appError.ts';
import {
  connectMongo,
  disconnectMongo,
  duplicateIndex,
  insertManyOnce,
  insertOnce,
  pingStore,
  storeErrorToAppError,
  updateVersion,
  type MongoOptions,
} from '../../src/platform/mongo.ts';
import { connectTests, testStore, useStore } from '../support/store.ts';

interface Note {
  _id: string;
  no: string;
  version: number;
  text: string;
}

const schema = new Schema<Note>(
  { _id: String, no: String, version: Number, text: String },
  { collection: 'mongo_test_notes', versionKey: false, strict: 'throw' },
);
schema.index({ no: 1 }, { unique: true });

const NoteModel = model<Note>('MongoTestNote', schema);

const note = (id: string, no = `no-${id}`): Note => ({ _id: id, no, version: 1, text: 'x' });

describe('A document that is inserted once', () => {
  useStore();
  beforeEach(() => NoteModel.deleteMany({}));

  it('is new the first time and there the second time, unchanged', async () => {
    assert.equal(await insertOnce(NoteModel, note('a')), 'inserted');
    assert.equal(await insertOnce(NoteModel, { ...note('a'), text: 'other' }), 'exists');
    assert.equal((await NoteModel.findOne({ _id: 'a' }).lean())?.text, 'x');
  });

  it('does not take a clash on another unique index for its own repetition', async () => {
    await insertOnce(NoteModel, note('a', '7'));
    await assert.rejects(insertOnce(NoteModel, note('b', '7')), (error) => {
      assert.equal(duplicateIndex(error), 'no_1');
      return true;
    });
    assert.equal(await NoteModel.findOne({ _id: 'b' }).lean(), null);
  });

  it('may name the other index whose clash means that it is there', async () => {
    await insertOnce(NoteModel, note('a', '7'));
    assert.equal(await insertOnce(NoteModel, note('b', '7'), ['no_1']), 'exists');
  });

  it('is there whichever of its clashes the store names first', async () => {
    await insertOnce(NoteModel, note('a', '7'));
    await insertOnce(NoteModel, note('b', '8'));
    assert.equal(await insertOnce(NoteModel, note('a', '7')), 'exists');
    assert.equal(await insertOnce(NoteModel, note('a', '8')), 'exists');
  });

  it('is refused when it does not fit its schema', async () => {
    const wrong = { ...note('a'), colour: 'red' };
    await assert.rejects(insertOnce(NoteModel, wrong), /colour/u);
    assert.equal(await NoteModel.findOne({ _id: 'a' }).lean(), null);
  });
});

describe('Many documents that are inserted once', () => {
  useStore();
  beforeEach(() => NoteModel.deleteMany({}));

  it('tell how many were new and which were there', async () => {
    await insertOnce(NoteModel, note('b'));
    const saved = await insertManyOnce(
      NoteModel,
      ['a', 'b', 'c'].map((id) => note(id)),
    );
    assert.deepEqual(saved, { inserted: 2, existing: ['b'] });
    assert.equal((await NoteModel.find({ version: 1 }).lean()).length, 3);
  });

  it('change nothing the second time', async () => {
    const all = Array.from({ length: 50 }, (_, i) => note(String(i)));
    assert.deepEqual(await insertManyOnce(NoteModel, all), { inserted: 50, existing: [] });
    const again = await insertManyOnce(NoteModel, all);
    assert.deepEqual([again.inserted, again.existing.length], [0, 50]);
  });

  it('may be more than one command holds: what was there is told from all of them', async () => {
    const all = Array.from({ length: 450 }, (_, i) => note(String(i)));
    for (const id of ['3', '203', '449']) await insertOnce(NoteModel, note(id));
    const saved = await insertManyOnce(NoteModel, all);
    assert.deepEqual(
      { ...saved, existing: saved.existing.toSorted() },
      { inserted: 447, existing: ['203', '3', '449'] },
    );
    assert.equal((await NoteModel.find({ version: 1 }).lean()).length, 450);
  });

  it('may be none', async () => {
    assert.deepEqual(await insertManyOnce(NoteModel, []), { inserted: 0, existing: [] });
  });

  it('throw when one clashes on an index that nobody named', async () => {
    await insertOnce(NoteModel, note('a', '7'));
    await assert.rejects(insertManyOnce(NoteModel, [note('b', '7'), note('c')]), { code: 11_000 });
    const named = await insertManyOnce(NoteModel, [note('d', '7'), note('e')], ['no_1']);
    assert.deepEqual(named, { inserted: 1, existing: ['d'] });
  });
});

describe('A document with a version', () => {
  useStore();
  beforeEach(async () => {
    await NoteModel.deleteMany({});
    await insertOnce(NoteModel, note('a'));
  });

  it('changes only from the version that was read, and its version grows by one', async () => {
    assert.equal(await updateVersion(NoteModel, 'a', 1, { $set: { text: 'y' } }), true);
    assert.equal(await updateVersion(NoteModel, 'a', 1, { $set: { text: 'z' } }), false);
    const after = await NoteModel.findOne({ _id: 'a' }).lean();
    assert.deepEqual([after?.text, after?.version], ['y', 2]);
  });

  it('may be given its next version by the caller', async () => {
    assert.equal(await updateVersion(NoteModel, 'a', 1, { $set: { text: 'y', version: 2 } }), true);
    assert.equal((await NoteModel.findOne({ _id: 'a' }).lean())?.version, 2);
  });

  it('is changed by exactly one of many who read the same version', async () => {
    const won = await Promise.all(
      Array.from({ length: 16 }, (_, i) =>
        updateVersion(NoteModel, 'a', 1, { $set: { text: String(i) } }),
      ),
    );
    assert.equal(won.filter(Boolean).length, 1);
  });

  it('is not made when it does not exist', async () => {
    assert.equal(await updateVersion(NoteModel, 'none', 1, { $set: { text: 'y' } }), false);
    assert.equal(await NoteModel.findOne({ _id: 'none' }).lean(), null);
  });
});

describe('A filter', () => {
  useStore();

  it('takes an object from outside as a value, never as an operator', async () => {
    await insertOnce(NoteModel, note('a'));
    const fromOutside: Record<string, unknown> = { no: { $ne: 'nothing' } };
    await assert.rejects(NoteModel.findOne(fromOutside).lean().exec(), /Cast to string failed/u);
    const ours = { no: trusted({ $ne: 'nothing' }) };
    assert.equal((await NoteModel.findOne(ours).lean())?._id, 'a');
  });

  it('that names no field of the schema is refused instead of finding everything', async () => {
    const misspelt: Record<string, unknown> = { numbr: '7' };
    await assert.rejects(NoteModel.find(misspelt).lean().exec(), /strictQuery|not in schema/u);
  });
});

describe('The connection', () => {
  it('acknowledges writes by the journals of a majority and bounds every wait', async () => {
    const { uri } = await testStore();
    const waits = async (options?: MongoOptions) => {
      await disconnectMongo();
      await connectMongo(uri, options);
      return mongoose.connection.getClient().options;
    };
    try {
      const { writeConcern, socketTimeoutMS, serverSelectionTimeoutMS } = await waits();
      assert.deepEqual([writeConcern.w, writeConcern.journal], ['majority', true]);
      assert.deepEqual([socketTimeoutMS, serverSelectionTimeoutMS], [5500, 2000]);
      assert.equal(mongoose.get('maxTimeMS'), 5000);
      const patient = await waits({ answerMs: 60_000 });
      assert.deepEqual([patient.socketTimeoutMS, patient.serverSelectionTimeoutMS], [60_000, 2000]);
    } finally {
      await disconnectMongo();
      await connectTests(uri);
    }
  });

  it('answers a ping by a real find', async () => {
    await testStore();
    assert.equal(await pingStore(), true);
  });
});

describe('An error of the store', () => {
  const codeOf = (error: unknown) => storeErrorToAppError(error)?.code;

  it('is UNAVAILABLE when the store cannot be reached, and says when to try again', () => {
    const told = storeErrorToAppError(new MongoNetworkTimeoutError('connection 1 timed out'));
    assert.ok(told instanceof AppError);
    assert.equal(told.code, 'UNAVAILABLE');
    assert.ok((told.detail.retryAfterS ?? 0) > 0);
    assert.ok(!told.message.includes('connection 1'));
  });

  it('is UNAVAILABLE when the socket broke under the driver, which then hands on what Node says', () => {
    for (const code of ['EPIPE', 'ECONNRESET', 'ECONNREFUSED'])
      assert.equal(
        codeOf(Object.assign(new Error('ended by the other party'), { code })),
        'UNAVAILABLE',
      );
    assert.equal(codeOf(Object.assign(new Error('no such file'), { code: 'ENOENT' })), undefined);
  });

  it('is TIMEOUT when the store was too slow', () => {
    assert.equal(codeOf(new MongoServerError({ code: 50, message: 'time limit' })), 'TIMEOUT');
    assert.equal(codeOf(new MongoOperationTimeoutError('too slow')), 'TIMEOUT');
  });

  it('is UNAVAILABLE while the primary changes', () => {
    const error = new MongoServerError({ code: 10_107, message: 'not primary' });
    error.addErrorLabel('RetryableWriteError');
    assert.equal(codeOf(error), 'UNAVAILABLE');
  });

  it('stays what it is when it is anything else', () => {
    assert.equal(codeOf(new MongoServerError({ code: 11_000, message: 'E11000' })), undefined);
    assert.equal(codeOf(new Error('ours')), undefined);
    assert.equal(codeOf(undefined), undefined);
  });

  it('comes at once, not after a wait, when there is no connection at all', async () => {
    const { uri } = await testStore();
    await disconnectMongo();
    try {
      assert.equal(await pingStore(), false);
      const error = await NoteModel.findOne({ _id: 'a' })
        .lean()
        .then(
          () => undefined,
          (thrown: unknown) => thrown,
        );
      assert.equal(codeOf(error), 'UNAVAILABLE', String(error));
      const unsaved = await insertOnce(NoteModel, note('a')).then(
        (saved) => saved,
        (thrown: unknown) => thrown,
      );
      assert.equal(codeOf(unsaved), 'UNAVAILABLE', String(unsaved));
    } finally {
      await connectTests(uri);
    }
  });

  it('is UNAVAILABLE when nothing listens at the address', async () => {
    const elsewhere = mongoose.createConnection('mongodb://127.0.0.1:9/?directConnection=true', {
      serverSelectionTimeoutMS: 300,
    });
    const error = await elsewhere.asPromise().then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    await elsewhere.close();
    assert.equal(codeOf(error), 'UNAVAILABLE', String(error));
  });
});
