import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BSON, type Db } from 'mongodb';
import mongoose from 'mongoose';
import { present } from '../../../src/kernel/assert.ts';
import { openArchive } from '../../../src/platform/backup/archiveWriter.ts';
import { loadArchive } from '../../../src/platform/backup/loadArchive.ts';
import { readArchive } from '../../../src/platform/backup/readArchive.ts';
import {
  beginRestore,
  endRestore,
  setRestoredForm,
  targetState,
} from '../../../src/platform/backup/restoreTarget.ts';
import { collectionsIn, writeBackup } from '../../../src/platform/backup/writeBackup.ts';
import { readWorkYears } from '../../../src/modules/calendar/workYear.store.ts';
import { EventModel } from '../../../src/platform/events/event.model.ts';
import { useScratchFolder } from '../../support/scratchFolder.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { monday } from '../../support/world.ts';
import { header } from './archives.ts';

describe('A backup', function () {
  this.timeout(60_000);
  useStore();
  beforeEach(emptyStore);
  const folder = useScratchFolder();
  const here = (): Db => present(mongoose.connection.db, 'the store');
  const there = (): Db => mongoose.connection.getClient().db('fengqiao_restored');
  afterEach(() => there().dropDatabase());

  const addLines = (count: number) =>
    here()
      .collection<{ _id: string }>('lines')
      .insertMany(Array.from({ length: count }, (_, i) => ({ _id: `n${String(i)}`, i })));

  let made = 0;
  async function backup(onCopied: () => void = () => undefined, lastSeq = 0) {
    made += 1;
    const path = join(folder(), `${String(made)}.tar.gz`);
    const archive = openArchive(path, monday);
    const source = {
      db: here(),
      registered: Object.values(mongoose.models).map(({ collection }) => collection.collectionName),
      filesFolder: join(folder(), 'files'),
      newestSeq: () => Promise.resolve(lastSeq),
      now: () => monday,
      onCopied,
    };
    await writeBackup(source, header, archive);
    await archive.finish();
    return path;
  }

  async function restore(path: string) {
    const filesFolder = join(folder(), `restored-${String(made)}`);
    await beginRestore(there(), 'archive');
    const target = { db: there(), filesFolder, onRead: () => undefined };
    const loaded = await loadArchive(path, await readArchive(path), target);
    return { filesFolder, ...loaded };
  }

  const bytesIn = async (db: Db, collection: string): Promise<string[]> => {
    const found = db.collection(collection).find({}, { raw: true }).sort({ _id: 1 });
    const bytes: string[] = [];
    for await (const document of found) {
      assert.ok(document instanceof Uint8Array);
      bytes.push(Buffer.from(document).toString('hex'));
    }
    return bytes;
  };

  it('gives every document back as it was, to the byte, of whatever type', async () => {
    await here()
      .collection<{ readonly _id: string; readonly [field: string]: unknown }>('all_types')
      .insertMany([
        {
          _id: 'a',
          double: new BSON.Double(1),
          int: 1,
          long: BSON.Long.fromString('9007199254740993'),
        },
        { _id: 'b', at: new Date(0), bytes: new BSON.Binary(Buffer.from([0, 255])), none: null },
        {
          _id: 'c',
          decimal: BSON.Decimal128.fromString('0.1'),
          id: new BSON.ObjectId(),
          list: [[], {}],
        },
        {
          _id: 'd',
          text: '\u{20000}邻里\u0000',
          flag: false,
          stamp: new BSON.Timestamp({ t: 1, i: 2 }),
        },
      ]);
    await addLines(700);
    const path = await backup();
    await restore(path);
    const collections = (await collectionsIn(here())).filter((name) => name !== 'schema_state');
    assert.ok(collections.length > 2);
    for (const name of collections)
      assert.deepEqual(await bytesIn(there(), name), await bytesIn(here(), name), name);
    assert.equal((await bytesIn(there(), 'all_types')).length, 4);
  });

  it('takes the files as they lie there, and neither links nor what is under way', async () => {
    const files = join(folder(), 'files');
    mkdirSync(join(files, 'ab'), { recursive: true });
    writeFileSync(join(files, 'ab', 'cd'), Buffer.alloc(200_000, 7));
    writeFileSync(join(files, 'empty'), '');
    writeFileSync(join(files, '.under-way'), 'half');
    writeFileSync(join(files, `cd.${'0'.repeat(32)}`), 'half');
    symlinkSync('/etc/passwd', join(files, 'link'));
    const path = await backup();
    const { filesFolder } = await restore(path);
    assert.deepEqual(readFileSync(join(filesFolder, 'ab', 'cd')), Buffer.alloc(200_000, 7));
    assert.equal(readFileSync(join(filesFolder, 'empty'), 'utf8'), '');
    assert.equal((await readArchive(path)).manifest.files.count, 2);
  });

  it('that is stopped ends at once', async () => {
    await addLines(5);
    const stopped = backup(() => {
      throw new Error('enough');
    });
    await assert.rejects(stopped, /enough/u);
  });

  it('leaves out events of versions that it has not read, and counts the others on', async () => {
    assert.ok((await readWorkYears()).length > 0);
    const bearer = (id: string, version: number) => ({ _id: id, version, year: 2027, notices: [] });
    const years = here().collection<{ _id: string }>('work_years');
    await years.insertMany([bearer('2027', 2), bearer('2028', 1)]);
    const subjects = [
      ['2027', 1],
      ['2027', 2],
      ['2027', 3],
      ['gone', 1],
      ['2028', 1],
    ] as const;
    await EventModel.insertMany(
      subjects.map(([id, version], i) => ({
        _id: `workYear:${id}:${String(version)}`,
        seq: i + 1,
        type: 'workYear.set',
        at: monday,
        subject: { kind: 'workYear', id },
        version,
      })),
    );
    const path = await backup(undefined, 1);
    const { eventsLeftOut } = await restore(path);
    assert.equal(eventsLeftOut, 2);
    const kept = await there()
      .collection<{ _id: string; seq: number }>('events')
      .find()
      .sort({ seq: 1 })
      .toArray();
    assert.deepEqual(
      kept.map(({ _id, seq }) => [_id, seq]),
      [
        ['workYear:2027:1', 1],
        ['workYear:2027:2', 2],
        ['workYear:2028:1', 3],
      ],
    );
  });

  it('knows an empty store from a full one, and from one that was not restored to its end', async () => {
    const states = [await targetState(there())];
    await there().collection<{ _id: string }>('key_checks').insertOne({ _id: 'identity' });
    states.push(await targetState(there()));
    await there().collection<{ _id: string }>('people').insertOne({ _id: 'lin' });
    states.push(await targetState(there()));
    await beginRestore(there(), 'archive');
    states.push(await targetState(there()));
    await setRestoredForm(there(), []);
    await endRestore(there());
    states.push(await targetState(there()));
    assert.deepEqual(states, ['EMPTY', 'EMPTY', 'FULL', 'HALF_RESTORED', 'EMPTY']);
  });
});
