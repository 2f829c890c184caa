import assert from 'node:assert/strict';
import { until } from '../support/child.ts';
import { testStore, useStore } from '../support/store.ts';
import { assertEachOnce, begin, finish, leaseMs, quarrels, startWorker } from './eventTrial.ts';
import { isFrozen } from './isFrozen.ts';

describe('A worker that relays and judges', function () {
  this.timeout(90_000);
  useStore();
  beforeEach(begin);

  const deaths = ['after 2', 'before 4', 'after 6', 'after 9'];
  for (const death of deaths)
    it(`loses and doubles nothing when it is killed ${death} writes`, async () => {
      const { uri } = await testStore();
      const before = await quarrels(20);
      const worker = startWorker(uri, `KILL ${death}`);
      await until('it works', () => worker.output().includes('working'));
      const beside = await quarrels(20);
      assert.equal(await worker.ended, null, worker.output());
      await finish();
      await assertEachOnce([...before, ...beside]);
    });

  for (const fate of ['before 3', 'before 5', 'after 7'])
    it(`harms nothing when it is frozen ${fate} writes and comes back to what others have finished`, async () => {
      const { uri } = await testStore();
      const before = await quarrels(20);
      const zombie = startWorker(uri, `STOP ${fate}`);
      await until('it is frozen', () => isFrozen(zombie.pid));
      await new Promise((resolve) => setTimeout(resolve, 3 * leaseMs));
      await finish();
      const beside = await quarrels(10);
      await finish();
      zombie.process.kill('SIGCONT');
      const after = await quarrels(10);
      await until('it works again', () => zombie.output().includes('a run ended'));
      zombie.process.kill('SIGTERM');
      assert.equal(await zombie.ended, 0, zombie.output());
      await finish();
      await assertEachOnce([...before, ...beside, ...after]);
    });

  it('shares the work with two others, one of which is killed', async () => {
    const { uri } = await testStore();
    const workers = ['KILL after 9', 'none', 'none'].map((fate) => startWorker(uri, fate));
    await until('all work', () => workers.every((one) => one.output().includes('working')));
    const messages = await quarrels(60);
    await finish();
    for (const worker of workers) worker.process.kill('SIGTERM');
    await Promise.all(workers.map(({ ended }) => ended));
    await finish();
    await assertEachOnce(messages);
  });
});
