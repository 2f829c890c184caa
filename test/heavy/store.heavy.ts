import assert from 'node:assert/strict';
import { GuardedLoad } from '../faults/guardedLoad.ts';
import { until } from '../support/child.ts';
import { offeredKinds } from '../support/store.ts';

const trials = 60;

for (const kind of offeredKinds())
  describe(`At length, on the store: ${kind}`, function () {
    it(`keeps every acknowledged write over ${String(trials)} kills -9 under load`, async () => {
      let acknowledged = 0;
      // Four kills a minute at most are a guard's business: each round is a store and a guard of its own.
      for (let done = 0; done < trials; done += 4) {
        const load = await GuardedLoad.start(kind);
        for (let kill = 0; kill < 4; kill += 1) {
          const before = load.daemonPid;
          process.kill(before, 'SIGKILL');
          await until('it is started again', () => load.daemonPid !== before, 60_000);
          await load.goesOn(5 + ((done + kill) % 30));
        }
        assert.ok(await load.endWriter());
        const stored = await load.stored();
        const there = new Set(stored);
        assert.equal(there.size, stored.length, 'nothing twice');
        const lost = load.acknowledged().filter((n) => !there.has(n));
        assert.deepEqual(lost, [], 'nothing lost');
        acknowledged += load.acknowledged().length;
        await load.stop();
      }
      console.log(
        `      ${kind}: ${String(trials)} kills, ${String(acknowledged)} acknowledged, 0 lost`,
      );
    });
  });
