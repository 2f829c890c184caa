import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { readChain } from '../../src/modules/ledger/entry.store.ts';
import { runIdOf } from '../../src/platform/jobRuns/jobRun.ts';
import { findRun } from '../../src/platform/jobRuns/jobRun.store.ts';
import { accountOf } from '../modules/ledger/deeds.ts';
import { until } from '../support/child.ts';
import { useStore } from '../support/store.ts';
import { assertEachOnce, finishNight, night, plantNight, startWorker } from './accrualNight.ts';

describe('A worker that is killed in the middle of the night', function () {
  this.timeout(90_000);
  useStore();

  const deaths = ['before 1', 'after 1', 'before 6', 'after 10', 'after 52', 'after 54'];
  for (const death of deaths)
    it(`loses and doubles nothing: kill -9 ${death}`, async () => {
      const planted = await plantNight(46, 4);
      const worker = await startWorker(300, 0, death);
      assert.equal(await worker.ended, null, worker.output());
      assert.equal((await findRun('accrueCredit', night))?.state, 'RUNNING');
      await finishNight();
      await assertEachOnce(planted);
    });

  it('leaves no more than it did: what was entered before the kill stays', async () => {
    const planted = await plantNight(20, 0);
    const worker = await startWorker(300, 0, 'after 9');
    await worker.ended;
    const [holder] = planted.people;
    assert.ok(holder);
    const before = await readChain(accountOf(holder), 0, 100);
    assert.equal(before.length, 9);
    await finishNight();
    assert.deepEqual((await readChain(accountOf(holder), 0, 100)).slice(0, 9), before);
  });

  it('is followed by the next one only when its lease has run out', async () => {
    const planted = await plantNight(10, 0);
    const worker = await startWorker(600_000, 0, 'after 5');
    await worker.ended;
    const second = await startWorker(600_000, 0);
    assert.equal(await second.ended, 0, second.output());
    assert.match(second.output(), /ended BUSY/u);

    const runs = mongoose.connection.collection<{ _id: string }>('job_runs');
    const id = runIdOf('accrueCredit', night);
    await runs.updateOne({ _id: id }, { $set: { leaseUntil: new Date(Date.now() - 1_000) } });
    const third = await startWorker(600_000, 0);
    await third.ended;
    assert.match(third.output(), /ended SUCCEEDED/u);
    await assertEachOnce(planted);
  });

  it('is killed twice, and the third one ends the night', async () => {
    const planted = await plantNight(12, 2);
    for (const death of ['after 4', 'before 8']) {
      await until('a worker got hold of the night', async () => {
        const worker = await startWorker(200, 0, death);
        return (await worker.ended) === null;
      });
    }
    await finishNight();
    await assertEachOnce(planted);
    assert.ok(((await findRun('accrueCredit', night))?.epoch ?? 0) >= 3);
  });
});
