import { performance } from 'node:perf_hooks';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../src/start/config.ts';
import { systemActor } from '../src/kernel/work.ts';
import { importedMessage } from '../src/modules/opinion/importMessages.ts';
import { listFeed, saveNewMessages } from '../src/modules/opinion/message.store.ts';
import { connectMongo, disconnectMongo } from '../src/platform/mongo.ts';
import { setUpSchema } from '../src/platform/schemaSetup.ts';
import { openStore } from '../src/platform/store/openStore.ts';

// A page of the feed (20 posts) at 1×, 10× and 100× the posts, beside reading one post by its id in the same run: an index
// serves both, so the ratio should stay where it is while the collection grows.

const pageSize = 20;
const rounds = 200;
const batch = 1_000;
const area = 'nb/hs/nm/lj';

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

async function time(act: () => Promise<unknown>): Promise<number[]> {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const startMs = performance.now();
    await act();
    taken.push(performance.now() - startMs);
  }
  return taken.sort((a, b) => a - b);
}

async function plant(from: number, to: number): Promise<void> {
  const now = new Date();
  const work = { actor: systemActor('bench'), now, newId: () => '' };
  for (let first = from; first < to; first += batch) {
    const messages = Array.from({ length: Math.min(batch, to - first) }, (_, i) => {
      const n = first + i;
      const at = new Date(now.getTime() - n * 60_000);
      const row = {
        externalId: String(n),
        title: '',
        body: `第${String(n)}条，楼道的灯坏了。`,
        at,
      };
      return { ...importedMessage(work, 'bench', area, row), no: `2026-${String(n + 1)}` };
    });
    await saveNewMessages(messages);
  }
}

const sizesOf = (kind: string, quick: boolean): number[] => {
  if (quick) return [1_000, 10_000];
  // The Python daemon sorts every match before it limits: larger sizes only tell how long that takes.
  return kind === 'python' ? [1_000, 10_000] : [1_000, 10_000, 100_000];
};

const folder = mkdtempSync(join(tmpdir(), 'fengqiao-bench-'));
const config = readConfig();
const store = await openStore({ ...config, dataDir: folder, say: () => undefined });
await connectMongo(store.uri);
await setUpSchema();
const figures = [];
let planted = 0;
for (const posts of sizesOf(store.kind, process.argv.includes('--quick'))) {
  await plant(planted, posts);
  planted = posts;
  const { items } = await listFeed(area, { first: 1 });
  const middle = items[0]?.order ?? '';
  const page = await time(() => listFeed(area, { first: pageSize, after: middle }));
  const one = await time(() => listFeed(area, { first: 1 }));
  const p50 = quantile(page, 0.5);
  figures.push({
    posts,
    p50Ms: Number(p50.toFixed(2)),
    p99Ms: Number(quantile(page, 0.99).toFixed(2)),
    timesOnePost: Number((p50 / quantile(one, 0.5)).toFixed(2)),
  });
}
await disconnectMongo();
await store.close();
rmSync(folder, { recursive: true, force: true });
process.stdout.write(
  `${JSON.stringify({ name: 'feed page of 20', store: store.kind, figures })}\n`,
);
