import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import type { LeasedContext } from '../../jobs/defineJob.ts';
import { runInterval } from '../../jobs/runInterval.ts';
import { findRun } from '../../src/platform/jobRuns/jobRun.store.ts';
import { useStore } from '../support/store.ts';
import { monday } from '../support/world.ts';
import { everyJob, nothing, runnerAt, stoppableAt, writesDuring } from './fakes.ts';

const runs = () => mongoose.connection.collection<{ _id: string }>('job_runs');
const tick = () => new Promise((resolve) => setImmediate(resolve));

describe('An interval job', () => {
  useStore();

  it('runs when there is something to do, as the platform at work', async () => {
    const seen: LeasedContext[] = [];
    const job = everyJob({
      run: (context) => {
        seen.push(context);
        return Promise.resolve({ moved: 2 });
      },
    });
    const outcome = await runInterval(job, runnerAt(monday));
    assert.deepEqual([outcome.state, outcome.counts], ['SUCCEEDED', { moved: 2 }]);
    assert.deepEqual(
      seen.map(({ work: { actor, now }, cursor }) => [actor.role, actor.personId, now, cursor]),
      [['SYSTEM', `system:${job.name}`, monday, null]],
    );
  });

  it('writes nothing at all when there is nothing to do', async () => {
    const job = everyJob({ hasWork: () => Promise.resolve(false) });
    const writes = await writesDuring(async () => {
      assert.deepEqual(await runInterval(job, runnerAt(monday)), nothing(job, 'every', 'IDLE'));
    });
    assert.deepEqual(writes, []);
  });

  it('leaves no row per run, only the one that carries its lease', async () => {
    const job = everyJob();
    for (let i = 0; i < 2; i += 1) await runInterval(job, runnerAt(monday));
    const writes = await writesDuring(() => runInterval(job, runnerAt(monday)));
    assert.deepEqual(writes, ['update job_runs', 'update job_runs'], 'the lease, and its end');
    const row = await findRun(job.name, 'every');
    assert.deepEqual([row?.owner, row?.epoch], [null, 3]);
  });

  it('goes on from the cursor that was saved, or reached with the end of the run before', async () => {
    const begun: (string | null)[] = [];
    const steps: ((context: LeasedContext) => Promise<void> | void)[] = [
      ({ reach }) => {
        reach('7');
      },
      async ({ save }) => save('8'),
      async ({ reach, save }) => {
        reach('9');
        await save('10');
      },
      () => undefined,
    ];
    const job = everyJob({
      run: async (context) => {
        begun.push(context.cursor);
        await steps[begun.length - 1]?.(context);
        return {};
      },
    });
    for (const _ of steps) await runInterval(job, runnerAt(monday));
    assert.deepEqual(begun, [null, '7', '8', '10']);
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

  it('gives its lease back after an error, counts it, and forgets it when all is well', async () => {
    let isBroken = true;
    const job = everyJob({
      run: () => (isBroken ? Promise.reject(new Error('no')) : Promise.resolve({ moved: 1 })),
    });
    const outcome = await runInterval(job, runnerAt(monday));
    assert.deepEqual([outcome.state, outcome.error], ['FAILED', 'Error: no']);
    const row = await findRun(job.name, 'every');
    assert.deepEqual([row?.attempts, row?.lastError, row?.owner], [1, 'Error: no', null]);
    isBroken = false;
    assert.equal((await runInterval(job, runnerAt(monday))).state, 'SUCCEEDED');
    assert.equal((await findRun(job.name, 'every'))?.attempts, 0);
  });

  it('stops between two pieces of work when the process ends, and keeps how far it came', async () => {
    const { runner, stopping } = stoppableAt(monday);
    const job = everyJob({
      run: async ({ confirm, reach }) => {
        for (let piece = 1; ; piece += 1) {
          await confirm();
          reach(String(piece));
          if (piece === 3) stopping.abort();
        }
      },
    });
    assert.equal((await runInterval(job, runner)).state, 'STOPPED');
    const row = await findRun(job.name, 'every');
    assert.deepEqual([row?.cursor, row?.owner, row?.attempts], ['3', null, 0]);
  });

  it('leaves what was counted of failures as it is when it is stopped', async () => {
    const { runner, stopping } = stoppableAt(monday);
    let isBroken = true;
    const job = everyJob({
      run: async ({ confirm }) => {
        if (isBroken) throw new Error('no');
        stopping.abort();
        await confirm();
        return {};
      },
    });
    await runInterval(job, runnerAt(monday));
    isBroken = false;
    assert.deepEqual(await runInterval(job, runner), nothing(job, 'every', 'STOPPED'));
    const row = await findRun(job.name, 'every');
    assert.deepEqual([row?.attempts, row?.lastError, row?.owner], [1, 'Error: no', null]);
  });

  const ends: [string, (context: LeasedContext) => Promise<void> | void][] = [
    ['keeps its cursor', ({ save }) => save('9')],
    [
      'is at its end',
      ({ reach }) => {
        reach('9');
      },
    ],
    [
      'makes sure of its lease',
      async ({ confirm }) => {
        for (;;) {
          await confirm();
          await tick();
        }
      },
    ],
  ];
  for (const [when, act] of ends)
    it(`has lost its run when it ${when} and another has taken it, and changes nothing of that`, async () => {
      const job = everyJob({
        run: async (context) => {
          const row = { owner: 'another', epoch: 7, cursor: '5', attempts: 2 };
          await runs().updateOne({ _id: `${job.name}:every` }, { $set: row });
          context.alarm('look here');
          await act(context);
          return { moved: 1 };
        },
      });
      const outcome = await runInterval(job, runnerAt(monday, { leaseMs: 3 }));
      assert.deepEqual([outcome.state, outcome.alarms], ['LOST', ['look here']]);
      const row = await findRun(job.name, 'every');
      assert.deepEqual(
        [row?.owner, row?.epoch, row?.cursor, row?.attempts],
        ['another', 7, '5', 2],
      );
    });
});
