import assert from 'node:assert/strict';
import { findRun } from '../../src/platform/jobRuns/jobRun.store.ts';
import { storeDigest } from '../jobs/fakes.ts';
import { until } from '../support/child.ts';
import { useStore } from '../support/store.ts';
import { assertEachOnce, finishNight, night, plantNight, startWorker } from './accrualNight.ts';

const leaseMs = 500;

describe('A worker that was frozen for longer than its lease', function () {
  this.timeout(90_000);
  useStore();

  it('writes nothing when it comes back to a night that another has finished', async () => {
    const planted = await plantNight(30, 2);
    const zombie = await startWorker(leaseMs, 25);
    await until('it has done some of its work', () => zombie.output().includes('did 8\n'));
    zombie.process.kill('SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, 3 * leaseMs));
    await finishNight();
    await assertEachOnce(planted);
    const before = await storeDigest();

    zombie.process.kill('SIGCONT');
    assert.equal(await zombie.ended, 0, zombie.output());
    assert.match(zombie.output(), /ended LOST/u);
    assert.equal(await storeDigest(), before);
    assert.equal((await findRun('accrueCredit', night))?.epoch, 2);
  });

  it('goes on with its work when nobody has taken its place', async () => {
    const planted = await plantNight(20, 1);
    const worker = await startWorker(leaseMs, 20);
    await until('it has done some of its work', () => worker.output().includes('did 5\n'));
    worker.process.kill('SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, 2 * leaseMs));
    worker.process.kill('SIGCONT');
    assert.equal(await worker.ended, 0, worker.output());
    assert.match(worker.output(), /ended SUCCEEDED/u);
    await assertEachOnce(planted);
  });
});
