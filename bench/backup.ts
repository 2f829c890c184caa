import { statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Db, Document } from 'mongodb';
import mongoose from 'mongoose';
import { present } from '../src/kernel/assert.ts';
import { randomId } from '../src/kernel/id.ts';
import { systemActor } from '../src/kernel/work.ts';
import { importedMessage } from '../src/modules/opinion/importMessages.ts';
import { saveNewMessages } from '../src/modules/opinion/message.store.ts';
import { formatVersion } from '../src/platform/backup/archiveFormat.ts';
import { openArchive } from '../src/platform/backup/archiveWriter.ts';
import { loadArchive } from '../src/platform/backup/loadArchive.ts';
import { readArchive } from '../src/platform/backup/readArchive.ts';
import { writeBackup } from '../src/platform/backup/writeBackup.ts';
import { rounded, tell } from './result.ts';
import { withScratchStore } from './scratchStore.ts';

// A backup of so many messages, its check, and bringing it into an empty database; beside them the same documents only read through a cursor,
// and only inserted, a thousand at a time. Time per document may not grow with their number, nor memory.

const area = 'nb/hs/nm/lj';
const batch = 1_000;
/** How many times more a document may cost at the largest size than at ten times fewer. */
const growthMax = 1.5;
const sizes = process.argv.includes('--quick') ? [1_000, 10_000] : [1_000, 10_000, 100_000];

async function plant(from: number, to: number): Promise<void> {
  for (let first = from; first < to; first += batch)
    await saveNewMessages(
      Array.from({ length: batch }, (_, i) => {
        const at = new Date(Date.UTC(2026, 0, 1) - (first + i) * 60_000);
        const body = `第${String(first + i)}条：三楼楼道的灯坏了，晚上老人上楼看不清，请物业来修。`;
        const row = { externalId: String(first + i), title: '楼道的灯', body, at };
        const work = { actor: systemActor('bench'), now: at, newId: randomId };
        return { ...importedMessage(work, 'bench', area, row), no: `2026-${String(first + i)}` };
      }),
    );
}

async function secondsOf(act: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await act();
  return (performance.now() - startedMs) / 1_000;
}

async function back(db: Db, path: string, filesFolder: string): Promise<void> {
  const archive = openArchive(path, new Date());
  const header = { format: formatVersion, id: randomId(), app: 'bench', applied: [] };
  const source = {
    ...{
      db,
      filesFolder,
      registered: Object.values(mongoose.models).map((one) => one.collection.name),
    },
    ...{ newestSeq: () => Promise.resolve(0), now: () => new Date(), onCopied: () => undefined },
  };
  await writeBackup(source, { ...header, startedAt: new Date(), keyCheck: null }, archive);
  await archive.finish();
}

async function measure(count: number, dataDir: string) {
  const db = present(mongoose.connection.db, 'the database');
  const client = mongoose.connection.getClient();
  const [target, peer] = [client.db(`${db.databaseName}_to`), client.db(`${db.databaseName}_peer`)];
  const path = join(dataDir, `${String(count)}.tar.gz`);
  const filesFolder = join(dataDir, 'files');
  const all: Document[] = [];
  const scanS = await secondsOf(async () => {
    for await (const document of db.collection('messages').find({})) all.push(document);
  });
  const backupS = await secondsOf(() => back(db, path, filesFolder));
  const checkS = await secondsOf(() => readArchive(path));
  const whole = await readArchive(path);
  const restoreS = await secondsOf(() =>
    loadArchive(path, whole, { db: target, filesFolder, onRead: () => undefined }),
  );
  const insertS = await secondsOf(async () => {
    for (let first = 0; first < all.length; first += batch)
      await peer.collection('messages').insertMany(all.slice(first, first + batch));
  });
  const restored = await target.collection('messages').countDocuments({});
  if (restored !== count) throw new Error(`${String(restored)} of ${String(count)} restored`);
  await target.dropDatabase();
  await peer.dropDatabase();
  return {
    ...{ documents: count, mb: rounded(statSync(path).size / 1e6, 2) },
    ...{ backupS: rounded(backupS, 2), scanS: rounded(scanS, 2), checkS: rounded(checkS, 2) },
    ...{ restoreS: rounded(restoreS, 2), insertS: rounded(insertS, 2) },
    ...{
      backupTimesScan: rounded(backupS / scanS, 2),
      restoreTimesInsert: rounded(restoreS / insertS, 2),
    },
    peakMb: Math.round(process.resourceUsage().maxRSS / 1_024),
  };
}

await withScratchStore(async (store, _uri, dataDir) => {
  const figures = [];
  let planted = 0;
  for (const count of sizes) {
    await plant(planted, count);
    planted = count;
    const figure = await measure(count, dataDir);
    const before = figures.at(-1) ?? figure;
    const times = (count * (before.backupS + before.restoreS)) / before.documents;
    const growth = rounded((figure.backupS + figure.restoreS) / times, 2);
    figures.push({ ...figure, growth, growthMax, holds: growth <= growthMax });
  }
  tell({
    name: 'backup',
    store,
    about:
      'a backup, its check and a restore, beside the bare reading and inserting of the same documents',
    figures,
  });
});
