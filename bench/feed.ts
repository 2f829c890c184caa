import { performance } from 'node:perf_hooks';
import { systemActor } from '../src/kernel/work.ts';
import { importedMessage } from '../src/modules/opinion/importMessages.ts';
import type { Message } from '../src/modules/opinion/message.ts';
import { listFeed, saveNewMessages } from '../src/modules/opinion/message.store.ts';
import { quantile, rounded, tell } from './result.ts';
import { withScratchStore } from './scratchStore.ts';

// A page of the feed (20 posts): the first, one 500 posts down, and one in the middle of all, at 1,000, 10,000 and 100,000
// posts, in alternation with a page of one post. None of them may grow with the collection.

const pageSize = 20;
const depth = 500;
const rounds = 300;
const batch = 1_000;
const area = 'nb/hs/nm/lj';
/** How many times slower a page may be at the largest size than at the smallest. */
const growthMax = 2;

/** The nth newest of the planted posts. */
function post(n: number): Message {
  const at = new Date(Date.UTC(2026, 0, 1) - n * 60_000);
  const work = { actor: systemActor('bench'), now: at, newId: () => '' };
  const body = `第${String(n)}条：三楼楼道的灯坏了，晚上老人上楼看不清，请物业来修。`;
  const row = { externalId: String(n), title: '楼道的灯', body, at };
  return { ...importedMessage(work, 'bench', area, row), no: `2026-${String(n + 1)}` };
}

async function plant(from: number, to: number): Promise<void> {
  for (let first = from; first < to; first += batch)
    await saveNewMessages(
      Array.from({ length: Math.min(batch, to - first) }, (_, i) => post(first + i)),
      new Date(),
    );
}

async function timeOf(page: { first: number; after?: string }): Promise<number> {
  const startMs = performance.now();
  const { items } = await listFeed({ area }, page);
  if (items.length !== page.first) throw new Error(`a page of ${String(items.length)} posts`);
  return performance.now() - startMs;
}

async function measure(posts: number) {
  const pages = {
    first: { first: pageSize },
    down: { first: pageSize, after: post(depth).order },
    middle: { first: pageSize, after: post(posts / 2).order },
    one: { first: 1 },
  };
  const taken = { first: [], down: [], middle: [], one: [] } as Record<
    keyof typeof pages,
    number[]
  >;
  for (let round = 0; round < rounds; round += 1)
    for (const name of Object.keys(pages) as (keyof typeof pages)[])
      taken[name].push(await timeOf(pages[name]));
  const p = (name: keyof typeof pages, share: number) => rounded(quantile(taken[name], share), 2);
  return {
    posts,
    firstP50Ms: p('first', 0.5),
    firstP99Ms: p('first', 0.99),
    downP50Ms: p('down', 0.5),
    downP99Ms: p('down', 0.99),
    middleP50Ms: p('middle', 0.5),
    middleP99Ms: p('middle', 0.99),
    onePostP50Ms: p('one', 0.5),
  };
}

const sizes = process.argv.includes('--quick') ? [1_000, 5_000] : [1_000, 10_000, 100_000];

await withScratchStore(async (store) => {
  const figures = [];
  let planted = 0;
  for (const posts of sizes) {
    await plant(planted, posts);
    planted = posts;
    const figure = await measure(posts);
    const smallest = figures[0] ?? figure;
    const growth = Math.max(
      figure.firstP50Ms / smallest.firstP50Ms,
      figure.downP50Ms / smallest.downP50Ms,
      figure.middleP50Ms / smallest.middleP50Ms,
    );
    const holds = growth <= growthMax;
    figures.push({ ...figure, growth: rounded(growth, 2), growthMax, holds });
  }
  const about = `a page of ${String(pageSize)} posts: the first, ${String(depth)} down, in the middle; ${String(rounds)} rounds`;
  tell({ name: 'feed', about, store, figures });
});
