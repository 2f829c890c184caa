import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { assertEachOnce, begin, finish, quarrels, startWorker } from '../faults/eventTrial.ts';
import { until } from '../support/child.ts';
import { seeded } from '../support/seeded.ts';
import { testStore, useStore } from '../support/store.ts';

// The promise: sixty kills -9 of a worker at random points of relaying and judging, while messages are written and edited beside
// it: 0 lost, each effect once. Half of the kills hit a write of the store, before it is sent or after its answer; the other half a
// random moment.
const trials = 60;
const seed = 20_261_129;

describe('Sixty workers that are killed', () => {
  useStore();
  const random = seeded(seed);

  for (let trial = 1; trial <= trials; trial += 1)
    it(`lose nothing and do nothing twice: trial ${String(trial)}`, async () => {
      await begin();
      const { uri } = await testStore();
      const place = random() < 0.5 ? 'before' : 'after';
      const fate = trial % 2 === 0 ? `KILL ${place} ${String(2 + Math.floor(random() * 14))}` : '';
      const before = await quarrels(30);
      const worker = startWorker(uri, fate);
      await until('it works', () => worker.output().includes('working'));
      const writing = quarrels(60);
      if (fate === '') {
        await sleep(random() * 500);
        worker.process.kill('SIGKILL');
      }
      assert.equal(await worker.ended, null, worker.output());
      const beside = await writing;
      await finish();
      await assertEachOnce([...before, ...beside]);
    });
});
