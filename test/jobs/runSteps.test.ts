import assert from 'node:assert/strict';
import { calendarDay } from '../../src/kernel/clock.ts';
import { randomId } from '../../src/kernel/id.ts';
import { systemActor } from '../../src/kernel/work.ts';
import type { JobContext } from '../../src/platform/jobRuns/jobStep.ts';
import { runSteps, type Begun } from '../../jobs/runSteps.ts';
import type { DailyJob } from '../../jobs/defineJob.ts';
import { monday } from '../support/world.ts';
import { jobOf, stepOf } from './fakes.ts';

const context: JobContext = {
  work: { actor: systemActor('test'), now: monday, newId: randomId },
  date: '2026-11-22',
  ...calendarDay('2026-11-22'),
  alarm: () => undefined,
  alarms: [],
};
const anew: Begun = { cursor: null, counts: {} };

/** What a run did, in order, and the cursors that it kept. */
async function ran(job: DailyJob, begun = anew, confirmMax = Infinity) {
  const kept: string[] = [];
  let confirmed = 0;
  const counts = await runSteps(job, context, begun, {
    confirm: () => {
      confirmed += 1;
      return confirmed > confirmMax ? Promise.reject(new Error('stop')) : Promise.resolve();
    },
    progress: (cursor, so) => {
      kept.push(`${cursor}: ${JSON.stringify(so)}`);
      return Promise.resolve();
    },
  });
  return { counts, kept, confirmed };
}

/** Two steps of so many pieces, and what was done. */
function twoSteps(first: number, second: number, own: Partial<DailyJob> = {}) {
  const done: string[] = [];
  const step = (name: string, size: number) =>
    stepOf(name, size, (cursor) => {
      done.push(`${name}${cursor}`);
      return { [name]: 1 };
    });
  return { done, job: jobOf([step('a', first), step('b', second)], own) };
}

describe('The steps of a nightly job', () => {
  it('are done piece by piece, one step after the other, each piece asked for before', async () => {
    const { done, job } = twoSteps(2, 3);
    const { counts, confirmed } = await ran(job);
    assert.deepEqual(done, ['a000', 'a001', 'b000', 'b001', 'b002']);
    assert.deepEqual(counts, { a: 2, b: 3 });
    assert.equal(confirmed, 6, 'five pieces, and once before the end');
  });

  it('keep their place after every fifty pieces, with what was counted until then', async () => {
    const { job } = twoSteps(120, 0);
    const { kept } = await ran(job);
    assert.deepEqual(kept, ['a 049: {"a":50}', 'a 099: {"a":100}', 'a 119: {"a":120}']);
  });

  it('read on after a whole batch, and keep no place where nothing was left', async () => {
    const { job, done } = twoSteps(50, 1);
    const { kept } = await ran(job);
    assert.equal(done.length, 51);
    assert.deepEqual(kept, ['a 049: {"a":50}', 'b 000: {"a":50,"b":1}']);
  });

  it('go on from the place that was kept, counts included', async () => {
    const { done, job } = twoSteps(3, 2);
    const { counts } = await ran(job, { cursor: 'a 001', counts: { a: 2 } });
    assert.deepEqual(done, ['a002', 'b000', 'b001']);
    assert.deepEqual(counts, { a: 3, b: 2 });
    const later = twoSteps(3, 2);
    await ran(later.job, { cursor: 'b 000', counts: {} });
    assert.deepEqual(later.done, ['b001']);
  });

  it('begin a step anew where its place names no piece, and all where it names no step', async () => {
    const noPiece = twoSteps(1, 2);
    const heard: (string | undefined)[] = [];
    const steps = noPiece.job.steps.map((step) => ({
      ...step,
      next: (...asked: Parameters<typeof step.next>) => {
        heard.push(asked[1]);
        return step.next(...asked);
      },
    }));
    await ran({ ...noPiece.job, steps }, { cursor: 'b ', counts: {} });
    assert.deepEqual(noPiece.done, ['b000', 'b001']);
    assert.deepEqual(heard, [undefined], 'from its beginning, not after a piece without a name');
    for (const cursor of ['gone 005', '', 'a']) {
      const { done, job } = twoSteps(1, 1);
      await ran(job, { cursor, counts: {} });
      assert.deepEqual(done, ['a000', 'b000'], cursor);
    }
  });

  it('begin anew, counts too, when the job says so', async () => {
    const { done, job } = twoSteps(2, 1, { restarts: true });
    const { counts } = await ran(job, { cursor: 'b 000', counts: { a: 2, b: 1 } });
    assert.equal(done.length, 3);
    assert.deepEqual(counts, { a: 2, b: 1 });
  });

  it('stop before the piece that must not be done any more', async () => {
    const { done, job } = twoSteps(5, 0);
    await assert.rejects(ran(job, anew, 2), /stop/u);
    assert.deepEqual(done, ['a000', 'a001']);
  });

  it('end with what is done once, which hears the counts and adds its own', async () => {
    const { job } = twoSteps(2, 0, {
      finish: (_context, counts) => Promise.resolve({ ended: (counts['a'] ?? 0) * 10 }),
    });
    assert.deepEqual((await ran(job)).counts, { a: 2, ended: 20 });
    const { job: lost } = twoSteps(2, 0, { finish: () => Promise.resolve({ ended: 1 }) });
    await assert.rejects(ran(lost, anew, 2), /stop/u, 'not when the lease is gone');
  });
});
