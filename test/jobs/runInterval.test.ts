import assert from 'node:assert/strict';
import { randomId } from '../../src/kernel/id.ts';
import type { Work } from '../../src/kernel/work.ts';
import { findRun } from '../../src/platform/jobRuns/jobRun.store.ts';
import { defineJob, type IntervalJob } from '../../jobs/defineJob.ts';
import { runInterval } from '../../jobs/runInterval.ts';
import { useStore } from '../support/store.ts';
import { monday } from '../support/world.ts';
import { runnerAt, writesDuring } from './fakes.ts';

const everyJob = (own: Partial<IntervalJob> = {}): IntervalJob =>
  defineJob({
    kind: 'interval',
    name: `job${randomId().slice(0, 12)}`,
    about: 'A job of the tests.',
    everySeconds: 10,
    hasWork: () => Promise.resolve(true),
    run: () => Promise.resolve({ judged: 2 }),
    ...own,
  });

const tick = () => new Promise((resolve) => setImmediate(resolve));

describe('An interval job', () => {
  useStore();

  it('runs when there is something to do, as the platform at work', async () => {
    const seen: Work[] = [];
    const job = everyJob({
      run: (work) => {
        seen.push(work);
        return Promise.resolve({ judged: 2 });
      },
    });
    const outcome = await runInterval(job, runnerAt(monday));
    assert.deepEqual([outcome.state, outcome.counts], ['SUCCEEDED', { judged: 2 }]);
    assert.deepEqual(
      seen.map(({ actor, now }) => [actor.role, actor.personId, now]),
      [['SYSTEM', `system:${job.name}`, monday]],
    );
  });

  it('writes nothing at all when there is nothing to do', async () => {
    const job = everyJob({ hasWork: () => Promise.resolve(false) });
    const writes = await writesDuring(async () => {
      assert.equal((await runInterval(job, runnerAt(monday))).state, 'IDLE');
    });
    assert.deepEqual(writes, []);
  });

  it('leaves no row per run, only the one that carries its lease', async () => {
    const job = everyJob();
    for (let i = 0; i < 3; i += 1) await runInterval(job, runnerAt(monday));
    const row = await findRun(job.name, 'every');
    assert.deepEqual([row?.owner, row?.epoch], [null, 3]);
  });

  it('is done by one of several workers at a time', async () => {
    let atWork = 0;
    let most = 0;
    const job = everyJob({
      run: async () => {
        atWork += 1;
        most = Math.max(most, atWork);
        for (let i = 0; i < 20; i += 1) await tick();
        atWork -= 1;
        return {};
      },
    });
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => runInterval(job, runnerAt(monday))),
    );
    assert.equal(most, 1);
    assert.ok(outcomes.some(({ state }) => state === 'SUCCEEDED'));
    assert.ok(outcomes.every(({ state }) => state === 'SUCCEEDED' || state === 'BUSY'));
  });

  it('gives its lease back after an error, so that the next round can try', async () => {
    let isBroken = true;
    const job = everyJob({
      run: () => (isBroken ? Promise.reject(new Error('no')) : Promise.resolve({ judged: 1 })),
    });
    await assert.rejects(runInterval(job, runnerAt(monday)), /no/u);
    isBroken = false;
    assert.equal((await runInterval(job, runnerAt(monday))).state, 'SUCCEEDED');
  });
});
