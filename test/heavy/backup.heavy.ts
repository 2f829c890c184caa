import assert from 'node:assert/strict';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mongoose from 'mongoose';
import { randomId } from '../../src/kernel/id.ts';
import { publishPost } from '../../src/modules/opinion/publishPost.ts';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { schemaCollection } from '../../src/platform/store/health.ts';
import { runChild, type RunningChild } from '../support/child.ts';
import { seeded } from '../support/seeded.ts';
import { emptyStore, testStore, useStore } from '../support/store.ts';
import { useScratchFolder } from '../support/scratchFolder.ts';
import { growPlaces, places, someone, workOf } from '../support/world.ts';

// The promise: while eight people write at full speed, a backup is whole or is not there, and holds all that was answered before it began;
// kill -9 of it leaves no file of that name. A restore that is killed is known as such, is not started upon, and begun anew brings everything.
const trials = 12;
const postsBefore = 3_000;
const writers = 8;
const seed = 20_261_202;

const env = { FIELD_KEY: 'a1'.repeat(32), INDEX_KEY: 'b2'.repeat(32), NODE_ENV: '', DEMO: 'off' };

const post = (): Promise<{ readonly id: string }> =>
  publishPost(workOf(someone('RESIDENT', places.community), new Date()), {
    ...{ key: randomId(), title: '', body: '楼道灯坏了，晚上看不见路。', area: places.community },
  });

describe('Backups and restores that are killed while people write', () => {
  useStore();
  const folder = useScratchFolder();
  const random = seeded(seed);
  let isWriting = false;
  const answered: string[] = [];
  let writing: Promise<unknown> = Promise.resolve();

  const writeOn = async (): Promise<void> => {
    while (isWriting) answered.push((await post()).id);
  };
  const uriOf = async (database: string): Promise<string> => {
    const uri = new URL((await testStore()).uri);
    uri.pathname = `/${database}`;
    return uri.href;
  };
  const databaseOf = (name: string) => mongoose.connection.getClient().db(name);

  function tool(name: string, uri: string, args: readonly string[]): RunningChild {
    const data = join(folder(), name);
    mkdirSync(data, { recursive: true, mode: 0o700 });
    const file = join(packageRoot(), `src/start/${name}.ts`);
    return runChild(file, args, { ...env, MONGODB_URI: uri, DATA_DIR: data });
  }
  const killedSoon = async (child: RunningChild, within: number): Promise<boolean> => {
    await sleep(1_500 + random() * within);
    child.process.kill('SIGKILL');
    return (await child.ended) === null;
  };

  before('a town in which much is said', async () => {
    await emptyStore();
    await growPlaces();
    for (let i = 0; i < postsBefore; i += writers)
      await Promise.all(Array.from({ length: writers }, post));
    isWriting = true;
    writing = Promise.all(Array.from({ length: writers }, writeOn));
  });
  after('it is quiet', async () => {
    isWriting = false;
    await writing;
    console.log(`      written meanwhile: ${String(answered.length)}`);
  });

  for (let number = 1; number <= trials; number += 1)
    it(`are whole or not there, and lose nothing: trial ${String(number)}`, async () => {
      const name = `t${String(number)}.tar.gz`;
      const out = join(folder(), name);
      const from = await uriOf(mongoose.connection.name);
      const left = () => readdirSync(folder()).filter((one) => one.startsWith(name));
      const isKilled = await killedSoon(tool('backup', from, ['--out', out]), 3_000);
      if (isKilled) assert.ok(!left().includes(name), left().join(' '));
      const wasAnswered = answered.length;
      const backup = tool('backup', from, ['--out', out, ...(isKilled ? [] : ['--force'])]);
      assert.equal(await backup.ended, 0, backup.output());
      assert.deepEqual(left(), [name], 'nothing is left of the killed one');

      const database = `fengqiao_restored${String(number)}`;
      const to = await uriOf(database);
      const first = tool('restore', to, ['--from', out]);
      if (await killedSoon(first, 6_000)) {
        const state = await databaseOf(database).collection(schemaCollection).findOne({});
        if (state?.['restoring'] !== undefined) {
          const plain = tool('restore', to, ['--from', out]);
          assert.equal(await plain.ended, 1);
          assert.match(plain.output(), /was not finished\. Add --again/u);
          const other = tool('admin', to, ['--name', 'lin', '--area', 'nb']);
          assert.equal(await other.ended, 1, 'nothing starts on it');
          assert.match(other.output(), /restor/u);
        }
        const again = tool('restore', to, ['--from', out, '--again']);
        assert.equal(await again.ended, 0, again.output());
        assert.match(again.output(), /everything holds/u);
      }
      const restored = databaseOf(database).collection<{ _id: string }>('messages');
      const there = new Set(
        (await restored.find({}, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id),
      );
      const lost = answered.slice(0, wasAnswered).filter((id) => !there.has(id));
      assert.deepEqual(lost, []);
      await databaseOf(database).dropDatabase();
    });
});
