import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { LetterTrial } from '../faults/letterTrial.ts';
import { until } from '../support/child.ts';
import { seeded } from '../support/seeded.ts';
import { emptyStore, useStore } from '../support/store.ts';

// The promise: sixty kills -9 of a worker at random points of planning and sending, while people are told more beside it: each notice
// in one letter, none lost; what a relay got twice bears the same Message-ID. Half of the kills hit a write of the store, before it
// is sent or after its answer; the other half a random moment.
const trials = 60;
const seed = 20_261_130;

describe('Sixty workers that are killed while they send', () => {
  useStore();
  const random = seeded(seed);
  let copies = 0;
  after(() => {
    console.log(`      copies of a letter that a relay had already: ${String(copies)}`);
  });

  for (let number = 1; number <= trials; number += 1)
    it(`lose nothing and send each notice in one letter: trial ${String(number)}`, async () => {
      await emptyStore();
      const trial = await LetterTrial.begin();
      const place = random() < 0.5 ? 'before' : 'after';
      const fate = number % 2 === 0 ? `KILL ${place} ${String(2 + Math.floor(random() * 20))}` : '';
      await trial.tell(18);
      const worker = await trial.startWorker(fate);
      await until('it works', () => worker.output().includes('working'));
      const telling = trial.tell(18);
      if (fate === '') {
        await sleep(random() * 1_200);
        worker.process.kill('SIGKILL');
      }
      await telling;
      assert.equal(await worker.ended, null, worker.output());
      await trial.finish();
      copies += await trial.assertEachOnce();
      await trial.end();
    });
});
