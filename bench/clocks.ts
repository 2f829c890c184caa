import { performance } from 'node:perf_hooks';
import mongoose from 'mongoose';
import { ringClocks } from '../jobs/ringClocks.ts';
import { runInterval } from '../jobs/runInterval.ts';
import { present } from '../src/kernel/assert.ts';
import { randomId } from '../src/kernel/id.ts';
import { keepClock } from '../src/modules/calendar/keepClock.ts';
import type { ClockPlan } from '../src/modules/calendar/legalClock.ts';
import type { LegalClockDocument } from '../src/modules/calendar/legalClock.model.ts';
import {
  countClocks,
  listClocks,
  listClocksToRing,
} from '../src/modules/calendar/legalClock.store.ts';
import { readMeasure } from '../src/modules/calendar/readMeasure.ts';
import { quantile, rounded, tell } from './result.ts';
import { withScratchStore } from './scratchStore.ts';

// The job that warns of legal clocks, and the desk that lists them by their ends, at 1,000, 10,000 and 100,000 open clocks of which a
// hundred are due. Neither may grow with those that are not: the look, beside one clock by its id; a ring, beside a bare update.

const dueCount = 100;
const rounds = 100;
const batch = 1_000;
const growthMax = 2;
const area = 'nb/hs/nm/lj';
const started = new Date('2026-11-30T01:00:00.000Z');
const now = new Date('2026-12-20T01:00:00.000Z');
const dayMs = 86_400_000;

const planOf = (id: string): ClockPlan => ({
  id,
  subject: { kind: 'case', id: `case-${id}` },
  area,
  code: 'MED_ACCEPT',
  rule: 'MED_ACCEPT/NATIONAL/2022-01-01',
  segments: [{ state: 'RUNNING', since: started, reason: 'STARTED', by: 'bench' }],
});

const clocks = () => mongoose.connection.collection<LegalClockDocument>('legal_clocks');

/** Plants open clocks that end long after now, as copies of one that was kept in earnest. */
async function plant(pattern: LegalClockDocument, count: number): Promise<void> {
  for (let left = count; left > 0; left -= batch)
    await clocks().insertMany(
      Array.from({ length: Math.min(batch, left) }, () => {
        const id = randomId();
        const { eventsAt: _at, events: _events, ...rest } = pattern;
        const dueAt = new Date(now.getTime() + 30 * dayMs);
        return { ...rest, _id: id, dueAt, ringAt: dueAt, order: `1${rest.order.slice(1, 9)}${id}` };
      }),
    );
}

const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const startMs = performance.now();
  await act();
  return performance.now() - startMs;
};

async function measure(open: number, pattern: LegalClockDocument) {
  const taken = { look: [], one: [], page: [], count: [] } as Record<string, number[]>;
  const asked = { area, kind: 'case', state: 'RUNNING', dueBy: now } as const;
  for (let round = 0; round < rounds; round += 1) {
    taken['look']?.push(await timed(() => listClocksToRing(now, 1)));
    taken['one']?.push(await timed(() => clocks().findOne({ _id: pattern._id })));
    taken['page']?.push(await timed(() => listClocks(asked, { first: 20 })));
    taken['count']?.push(await timed(() => countClocks(asked)));
  }
  const p50 = (name: string): number => quantile(taken[name] ?? [], 0.5);
  const plans = Array.from({ length: dueCount }, () => planOf(randomId()));
  const usual = await readMeasure(area);
  for (const plan of plans) await keepClock(plan, usual, started);
  const runner = {
    now: () => now,
    leaseMs: 60_000,
    newId: randomId,
    signal: new AbortController().signal,
  };
  const ringMs = (await timed(() => runInterval(ringClocks, runner))) / dueCount;
  const bareMs =
    (await timed(async () => {
      for (const { id } of plans) await clocks().updateOne({ _id: id }, { $inc: { version: 1 } });
    })) / dueCount;
  return {
    open,
    lookMs: rounded(p50('look'), 2),
    oneByIdMs: rounded(p50('one'), 2),
    pageMs: rounded(p50('page'), 2),
    countMs: rounded(p50('count'), 2),
    ringMs: rounded(ringMs, 2),
    bareUpdateMs: rounded(bareMs, 2),
  };
}

const sizes = process.argv.includes('--quick') ? [1_000, 5_000] : [1_000, 10_000, 100_000];

await withScratchStore(async (store) => {
  await keepClock(planOf('pattern'), await readMeasure(area), started);
  const pattern = present(await clocks().findOne({ _id: 'pattern' }), 'pattern');
  const figures = [];
  let planted = 0;
  for (const open of sizes) {
    await plant(pattern, open - planted);
    planted = open;
    const figure = await measure(open, pattern);
    const smallest = figures[0] ?? figure;
    const growth = Math.max(figure.lookMs / smallest.lookMs, figure.ringMs / smallest.ringMs);
    figures.push({ ...figure, growth: rounded(growth, 2), growthMax, holds: growth <= growthMax });
  }
  tell({
    name: 'clocks',
    store,
    about: `the job and the desk of open legal clocks, of which ${String(dueCount)} are due`,
    figures,
  });
});
