import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import mongoose from 'mongoose';
import { judgeOf, ownJudge } from '../jobs/judgeSource.ts';
import { randomId } from '../src/kernel/id.ts';
import { systemActor, type Work } from '../src/kernel/work.ts';
import { textOf } from '../src/modules/opinion/message.ts';
import { packageRoot } from '../src/platform/packageRoot.ts';
import { importBatchMax, importFile } from '../src/start/import/importFile.ts';
import { judgeBeside } from '../src/start/import/judging.ts';
import { mapRow, parseFieldMap } from '../src/start/import/mapRow.ts';
import { readRows } from '../src/start/import/readRows.ts';
import { rounded, tell } from './result.ts';
import { withScratchStore } from './scratchStore.ts';

// Messages a second through the whole import (read, keep, judge, flag, settle), beside the store's own bare insertMany of the
// very same documents (no index, same batches) and beside judging the same texts alone. All three run in this process.

const file = join(packageRoot(), '../shared/data/triage/unlabelled.jsonl');
const quickRows = 2_000;
const area = 'nb';
const work: Work = { actor: systemActor('bench'), now: new Date(), newId: randomId };

const perSecond = async (rows: number, act: () => Promise<unknown>): Promise<number> => {
  const startMs = performance.now();
  await act();
  return (rows * 1_000) / (performance.now() - startMs);
};

const batchesOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / importBatchMax) }, (_, i) =>
    items.slice(i * importBatchMax, (i + 1) * importBatchMax),
  );

const encoding = { label: 'utf-8', isWhole: true, isGuess: false };

async function* rowsUpTo(limit: number) {
  let rows = 0;
  for await (const row of readRows(file, 'jsonl', encoding, () => undefined)) {
    if ((rows += 1) > limit) return;
    yield row;
  }
}

const patience = { patienceMs: 0, stop: new AbortController().signal };
const beside = { patience, onWaiting: () => undefined };
const map = parseFieldMap('title=title,body=body,externalId=gid');
const target = { source: 'bench', area, map };

async function messagesOf(limit: number) {
  const mapped = [];
  for await (const row of rowsUpTo(limit)) mapped.push(mapRow(work, target, row));
  return mapped.flatMap((one) => ('message' in one ? [one.message] : []));
}

async function measure(limit: number) {
  const messages = await messagesOf(limit);
  const rows = messages.length;
  const machine = ownJudge();
  const judge = await machine.open();
  await mongoose.connection.createCollection('bench_bare');
  const bare = mongoose.connection.collection<{ _id: string }>('bench_bare');
  const documents = messages.map(({ id, ...rest }) => ({ _id: id, ...rest }));

  const insertManyPerS = await perSecond(rows, async () => {
    for (const batch of batchesOf(documents)) await bare.insertMany(batch, { ordered: false });
  });
  const triagePerS = await perSecond(rows, async () => {
    for (const batch of batchesOf(messages)) await judge(batch.map(textOf));
  });
  const silent = { onRefused: () => undefined, onProgress: () => undefined };
  const importPerS = await perSecond(rows, async () => {
    const judging = judgeBeside({ ...beside, source: judgeOf(judge) });
    const sum = await importFile(work, { ...silent, judging, target, rows: rowsUpTo(limit) });
    await judging.end();
    if (sum.unjudged > 0) throw new Error(`${String(sum.unjudged)} not judged`);
    if (sum.stored !== rows) throw new Error(`${String(sum.stored)} of ${String(rows)} stored`);
  });
  await machine.close();
  return {
    messages: rows,
    importPerS: Math.round(importPerS),
    insertManyPerS: Math.round(insertManyPerS),
    triagePerS: Math.round(triagePerS),
    ofInsertMany: rounded(importPerS / insertManyPerS, 2),
    ofTriage: rounded(importPerS / triagePerS, 2),
  };
}

const about = 'messages a second, beside bare insertMany of the same documents and judging alone';
if (existsSync(file))
  await withScratchStore(async (store) => {
    const limit = process.argv.includes('--quick') ? quickRows : Number.POSITIVE_INFINITY;
    tell({ name: 'import', about, store, figures: [await measure(limit)] });
  });
else {
  const skipped = 'left out: ../shared/data/triage/unlabelled.jsonl is not beside this checkout';
  tell({ name: 'import', about, skipped, figures: [] });
}
