import { performance } from 'node:perf_hooks';
import { randomId } from '../src/kernel/id.ts';
import { addArea } from '../src/modules/community/addArea.ts';
import { systemActor, type Actor } from '../src/kernel/work.ts';
import { importedMessage } from '../src/modules/opinion/importMessages.ts';
import type { Message } from '../src/modules/opinion/message.ts';
import { saveNewMessages } from '../src/modules/opinion/message.store.ts';
import { indexThings } from '../src/modules/search/indexThings.ts';
import { messageSource } from '../src/modules/search/messageSource.ts';
import { searchThings } from '../src/modules/search/searchThings.ts';
import type { Tokenizer } from '../src/modules/search/searchTokenizer.ts';
import { addAreas } from './addAreas.ts';
import { quantile, rounded, tell } from './result.ts';
import { withScratchStore } from './scratchStore.ts';

// Questions of one to three words, common and rare, to posts of sixty words whose frequencies fall as those of a language do, in twenty
// communities over three years; asked by a resident of one and by a spokesperson over all. Beside it, in the same run, the same question
// answered by reading every text through in memory, and the rate of indexing beside that of keeping the posts themselves. The words are
// cut beforehand: what the segmenter takes is in `triage`.

const street = 'nb/hs/nm';
const communities = 20;
const vocabulary = 20_000;
const wordsEach = 60;
const rounds = 120;
const batch = 2_000;
const p95MaxMs = 100;
const now = Date.UTC(2026, 10, 30);
const spanMs = 3 * 365 * 86_400_000;

/** A generator of numbers from 0 to 1 that gives the same each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}
const random = seeded(7);
const hanFrom = 0x4e00;
const base = 160;

/** The nth word: two characters; the frequency of words falls with their number. */
const wordAt = (n: number) =>
  String.fromCodePoint(hanFrom + Math.floor(n / base), hanFrom + 1_000 + (n % base));
const someWord = () => wordAt(Math.floor(Math.exp(random() * Math.log(vocabulary))));
const areaOf = (n: number) => `${street}/c${String(n % communities)}`;

const tokenizer: Tokenizer = {
  cut: (texts) => Promise.resolve(texts.map((text) => text.split(' '))),
  isWord: () => false,
  isStop: () => false,
};

function post(n: number): Message {
  const at = new Date(now - Math.floor(random() * spanMs));
  const body = Array.from({ length: wordsEach }, someWord).join(' ');
  const row = { externalId: String(n), title: someWord(), body, at };
  const work = { actor: systemActor('bench'), now: at, newId: () => '' };
  return { ...importedMessage(work, 'bench', areaOf(n), row), no: `2026-${String(n + 1)}` };
}

const texts: string[] = [];

async function plant(from: number, to: number) {
  let [keptMs, indexedMs] = [0, 0];
  for (let first = from; first < to; first += batch) {
    const posts = Array.from({ length: Math.min(batch, to - first) }, (_, i) => post(first + i));
    texts.push(...posts.map(({ title, body }) => `${title} ${body}`));
    const startMs = performance.now();
    await saveNewMessages(posts, new Date(now));
    const betweenMs = performance.now();
    await indexThings(
      messageSource,
      tokenizer,
      posts.map(({ id }) => id),
    );
    keptMs += betweenMs - startMs;
    indexedMs += performance.now() - betweenMs;
  }
  const perS = (ms: number) => Math.round(((to - from) / ms) * 1_000);
  return { keptPerS: perS(keptMs), indexedPerS: perS(indexedMs) };
}

const resident: Actor = { personId: 'resident', role: 'RESIDENT', scope: areaOf(3) };
const spokesperson: Actor = { personId: 'spokesperson', role: 'SPOKESPERSON', scope: street };

const question = (words: number) => Array.from({ length: words }, someWord).join(' ');

async function askMs(actor: Actor, query: string): Promise<number> {
  const startMs = performance.now();
  await searchThings({ actor, now: new Date(now), newId: () => '' }, { query }, { first: 20 });
  return performance.now() - startMs;
}

function scanMs(query: string): number {
  const words = query.split(' ');
  const startMs = performance.now();
  const found = texts.filter((text) => words.every((word) => text.includes(word)));
  if (found.length > texts.length) throw new Error('more than there are');
  return performance.now() - startMs;
}

async function measure(posts: number) {
  const taken = { resident: [] as number[], team: [] as number[], scan: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const query = question(1 + (round % 3));
    taken.resident.push(await askMs(resident, query));
    taken.team.push(await askMs(spokesperson, query));
    taken.scan.push(scanMs(query));
  }
  return {
    posts,
    residentP50Ms: rounded(quantile(taken.resident, 0.5), 1),
    residentP95Ms: rounded(quantile(taken.resident, 0.95), 1),
    teamP50Ms: rounded(quantile(taken.team, 0.5), 1),
    teamP95Ms: rounded(quantile(taken.team, 0.95), 1),
    scanP95Ms: rounded(quantile(taken.scan, 0.95), 1),
  };
}

const sizes = process.argv.includes('--quick') ? [1_000, 5_000] : [1_000, 10_000, 100_000];

await withScratchStore(async (store) => {
  const work = { actor: systemActor('bench'), now: new Date(now), newId: () => '' };
  await addAreas(work, street);
  for (let n = 0; n < communities; n += 1) {
    const code = `c${String(n)}`;
    await addArea(work, { key: randomId(), parent: street, code, name: code });
  }
  const figures = [];
  let planted = 0;
  for (const posts of sizes) {
    const rates = await plant(planted, posts);
    planted = posts;
    const figure = await measure(posts);
    const holds = figure.residentP95Ms <= p95MaxMs && figure.teamP95Ms <= p95MaxMs;
    figures.push({ ...figure, ...rates, p95MaxMs, holds });
  }
  const about = `20 results of a question of one to three words; ${String(rounds)} questions; posts of ${String(wordsEach)} words in ${String(communities)} communities`;
  tell({ name: 'search', about, store, figures });
});
