import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import mongoose from 'mongoose';
import { ownJudge } from '../jobs/judgeSource.ts';
import { systemActor } from '../src/kernel/work.ts';
import { packageRoot } from '../src/platform/packageRoot.ts';
import { connectMongo, disconnectMongo } from '../src/platform/mongo.ts';
import { setUpSchema } from '../src/platform/schemaSetup.ts';
import { openStore } from '../src/platform/store/openStore.ts';
import { readConfig } from '../src/start/config.ts';
import { importBatchMax, importFile } from '../src/start/import/importFile.ts';
import { parseFieldMap } from '../src/start/import/mapRow.ts';
import { readRows } from '../src/start/import/readRows.ts';

// Messages a second through the whole import (read, keep, judge, flag), beside the store's own bare insertMany of the same
// rows in the same batches, and beside judging alone. The whole can be no faster than the slower of the two.

const file = join(packageRoot(), '..', 'shared', 'data', 'triage', 'unlabelled.jsonl');
const quickRows = 2_000;

const perSecond = async (rows: number, act: () => Promise<unknown>): Promise<number> => {
  const startMs = performance.now();
  await act();
  return Math.round((rows * 1_000) / (performance.now() - startMs));
};

const batchesOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / importBatchMax) }, (_, i) =>
    items.slice(i * importBatchMax, (i + 1) * importBatchMax),
  );

async function measure(limit: number) {
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(0, limit);
  const texts = lines.map((line) => {
    const { title, body } = JSON.parse(line) as { title: string; body: string };
    return { title, body };
  });
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-bench-'));
  const store = await openStore({ ...readConfig(), dataDir: folder, say: () => undefined });
  await connectMongo(store.uri);
  await setUpSchema();
  const machine = ownJudge();
  const judge = await machine.open();

  const bare = mongoose.connection.collection('bench_bare');
  await mongoose.connection.createCollection('bench_bare');
  const insert = await perSecond(lines.length, async () => {
    for (const batch of batchesOf(texts)) await bare.insertMany(batch.map((one) => ({ ...one })));
  });
  const triage = await perSecond(lines.length, async () => {
    for (const batch of batchesOf(texts))
      await judge(batch.map((one) => `${one.title}\n${one.body}`));
  });
  const work = { actor: systemActor('bench'), now: new Date(), newId: () => '' };
  const map = parseFieldMap('title=title,body=body,externalId=gid');
  const parts = { onRefused: () => undefined, onProgress: () => undefined, judge };
  const taken = async function* () {
    let rows = 0;
    for await (const row of readRows(file, 'jsonl', 'utf-8', () => undefined)) {
      if ((rows += 1) > limit) return;
      yield row;
    }
  };
  const whole = await perSecond(lines.length, () =>
    importFile(work, { ...parts, target: { source: 'bench', area: 'nb', map }, rows: taken() }),
  );
  await machine.close();
  await disconnectMongo();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  const slower = Math.min(insert, triage);
  return {
    name: 'import',
    store: store.kind,
    rows: lines.length,
    figures: [
      {
        importPerS: whole,
        insertManyPerS: insert,
        triagePerS: triage,
        ofTheSlower: Number((whole / slower).toFixed(2)),
      },
    ],
  };
}

const limit = process.argv.includes('--quick') ? quickRows : Number.POSITIVE_INFINITY;
const result = existsSync(file)
  ? await measure(limit)
  : { name: 'import', skipped: 'the shared data are not beside this checkout', figures: [] };
process.stdout.write(`${JSON.stringify(result)}\n`);
