import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { findRun } from '../../src/platform/jobRuns/jobRun.store.ts';
import {
  assertEachOnce,
  finishNight,
  night,
  plantNight,
  startWorker,
} from '../faults/accrualNight.ts';
import { until } from '../support/child.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { testStore, useStore } from '../support/store.ts';

describe('Sixty nights on which a worker is killed', () => {
  useStore();

  for (let trial = 1; trial <= 60; trial += 1)
    it(`leave one entry each: trial ${String(trial)}`, async () => {
      const planted = await plantNight(36, 3);
      const place = trial % 2 === 0 ? 'before' : 'after';
      const at = 1 + ((trial * 17) % 41);
      const worker = await startWorker(300, 0, `${place} ${String(at)}`);
      assert.equal(await worker.ended, null, worker.output());
      await finishNight();
      await assertEachOnce(planted);
    });
});

describe('Nights with several workers', () => {
  useStore();

  for (const count of [2, 5])
    it(`leave one entry each with ${String(count)} processes, one of them killed`, async () => {
      const planted = await plantNight(60, 3);
      const workers = await Promise.all(
        Array.from({ length: count }, (_, i) =>
          startWorker(300, 2, i === 0 ? 'after 20' : 'never'),
        ),
      );
      await Promise.all(workers.map(({ ended }) => ended));
      await finishNight();
      await assertEachOnce(planted);
    });
});

describe('The worker that comes after a killed one', () => {
  useStore();
  const folder = scratchFolder();
  after(() => {
    folder.remove();
  });

  it('takes over within 75 s, with the lease and the trigger that production has', async () => {
    const planted = await plantNight(20, 1);
    const dead = await startWorker(30_000, 0, 'after 7');
    await dead.ended;
    const begun = performance.now();
    const { uri } = await testStore();
    const worker = fork(join(packageRoot(), 'src/start/worker.ts'), [], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, MONGODB_URI: uri, EMBEDDED_STORE: 'on', DATA_DIR: folder.path },
    });
    const isDone = async () => (await findRun('accrueCredit', night))?.state === 'SUCCEEDED';
    await until('the night was finished', isDone, 120_000);
    const seconds = (performance.now() - begun) / 1_000;
    console.log(`      taken over and finished after ${seconds.toFixed(1)} s`);
    assert.ok(seconds <= 75);
    await assertEachOnce(planted);
    worker.kill('SIGTERM');
    assert.equal((await once(worker, 'exit'))[0], 0);
  });
});
