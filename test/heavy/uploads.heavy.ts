import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { UploadTrial } from '../faults/uploadTrial.ts';
import { seeded } from '../support/seeded.ts';
import { emptyStore, useStore } from '../support/store.ts';
import { useScratchFolder } from '../support/scratchFolder.ts';
import { growPlaces } from '../support/world.ts';

// The promise: kill -9 while pictures and papers are brought and posted shows nothing that is half there, loses nothing that was answered, and
// the same sent again gives each file and post once. Half of the kills hit a write of the store, before it is sent or after its answer; the
// other half a random moment, in which a blob may be half written. What is left over goes with the nightly job.
const trials = 40;
const seed = 20_261_201;
const dayMs = 86_400_000;

describe('Forty uploads that are killed', () => {
  useStore();
  const folder = useScratchFolder();
  const random = seeded(seed);
  let unfinished = 0;
  after(() => {
    console.log(`      killed before the last post was answered: ${String(unfinished)}`);
  });

  for (let number = 1; number <= trials; number += 1) {
    const place = number % 4 < 2 ? 'folder' : 'store';
    it(`show nothing by halves and lose nothing, files in the ${place}: trial ${String(number)}`, async () => {
      await emptyStore();
      await growPlaces();
      const path = place === 'store' ? place : join(folder(), String(number));
      const trial = new UploadTrial(`t${String(number)}`, path);
      const side = random() < 0.5 ? 'before' : 'after';
      const fate = number % 2 === 0 ? ['KILL', side, String(1 + Math.floor(random() * 30))] : [];
      const child = await trial.start(fate);
      if (fate.length === 0) {
        await sleep(random() * 1_500);
        child.process.kill('SIGKILL');
      }
      assert.equal(await child.ended, null, child.output());
      if ((await trial.assertNothingLost(child)) < 4) unfinished += 1;
      await trial.assertNothingHalf();
      await trial.repeat();
      await trial.assertSwept(new Date(Date.now() + 4 * dayMs));
    });
  }
});
