import assert from 'node:assert/strict';
import { until } from '../support/child.ts';
import { emptyStore, useStore } from '../support/store.ts';
import { isFrozen } from './isFrozen.ts';
import { leaseMs, LetterTrial } from './letterTrial.ts';

describe('A worker that sends mail', function () {
  this.timeout(90_000);
  useStore();
  let trial: LetterTrial;
  beforeEach(async () => {
    await emptyStore();
    trial = await LetterTrial.begin();
  });
  afterEach(() => trial.end());

  for (const death of ['after 3', 'before 5', 'after 6', 'before 9'])
    it(`loses and doubles nothing when it is killed ${death} writes`, async () => {
      await trial.tell(12);
      const worker = await trial.startWorker(`KILL ${death}`);
      await until('it works', () => worker.output().includes('working'));
      await trial.tell(12);
      assert.equal(await worker.ended, null, worker.output());
      await trial.finish();
      await trial.assertEachOnce();
    });

  for (const fate of ['after 6', 'before 10', 'before 12'])
    it(`sends no second letter when it is frozen ${fate} writes and comes back to what others have sent`, async () => {
      await trial.tell(12);
      const zombie = await trial.startWorker(`STOP ${fate}`);
      await until('it is frozen', () => isFrozen(zombie.pid));
      await new Promise((resolve) => setTimeout(resolve, 3 * leaseMs));
      await trial.tell(6);
      await trial.finish();
      zombie.process.kill('SIGCONT');
      await trial.tell(6);
      await trial.finish();
      zombie.process.kill('SIGTERM');
      assert.equal(await zombie.ended, 0, zombie.output());
      await trial.assertEachOnce();
    });
});
