import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { seeded } from '../support/seeded.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { offeredKinds, wantedKind } from '../support/store.ts';
import { idsIn, ImportRun, realFile, type Holdings } from './importRun.ts';

// The promise: kill -9 of the whole group at random moments of an import, then run it again: 0 lost, 0 doubled. A round is one
// import, killed over and over until a run comes to its end; the Python daemon is slow and gets fewer kills.
const killsWanted = { mongod: 60, rust: 60, python: 6 } as const;
/** The longest wait for a kill: before the first message is kept, in the middle, and now and then after the end. */
const killWithinMs = 15_000;
const seed = 20_261_124;

function assertNothingDoubled(found: Holdings): void {
  assert.equal(new Set(found.externalIds).size, found.externalIds.length, 'no message twice');
  assert.equal(new Set(found.numbers).size, found.numbers.length, 'no public number twice');
  assert.equal(found.flags.size, found.flagCount, 'no message flagged twice');
}

function assertWhole(found: Holdings, ids: readonly string[], undisturbed: Holdings): void {
  assertNothingDoubled(found);
  assert.deepEqual([...found.externalIds].sort(), [...ids].sort(), 'no message lost, none added');
  assert.deepEqual(found.words, undisturbed.words, 'in their own words');
  assert.equal(found.waiting, 0, 'all judged');
  assert.deepEqual(inOrder(found.flags), inOrder(undisturbed.flags), 'flagged as if undisturbed');
  assert.equal(found.queue.length, found.flagCount, 'each flag waits in the queue');
  assert.deepEqual(found.queue, found.queue.toSorted().reverse(), 'the queue is in its order');
}

const inOrder = (flags: ReadonlyMap<string, number>) =>
  [...flags].sort(([a], [b]) => (a < b ? -1 : 1));

const kinds = wantedKind() === undefined ? offeredKinds() : [wantedKind() ?? 'rust'];

describe('An import of thousands of real messages', () => {
  before(function () {
    if (existsSync(realFile)) return;
    console.log('      the shared data are not beside this checkout: nothing is proved here');
    this.skip();
  });

  for (const kind of kinds)
    it(`killed with signal 9 again and again, loses and doubles nothing (${kind})`, async () => {
      const ids = idsIn(realFile);
      const random = seeded(seed);
      const calm = scratchFolder();
      const sum = await new ImportRun(kind, calm.path).whole();
      assert.deepEqual([sum.total, sum.stored, sum.refused], [ids.length, ids.length, 0]);
      const undisturbed = await new ImportRun(kind, calm.path).holdings();
      calm.remove();
      assertWhole(undisturbed, ids, undisturbed);

      let [kills, halfWay] = [0, 0];
      for (let round = 1; kills < killsWanted[kind]; round += 1) {
        const folder = scratchFolder();
        const run = new ImportRun(kind, folder.path);
        const kept: number[] = [];
        while (kills < killsWanted[kind]) {
          const inTime = await run.killed(random() * killWithinMs, random() < 0.5);
          if (!inTime) break;
          kills += 1;
          const found = await run.holdings();
          assertNothingDoubled(found);
          const count = found.externalIds.length;
          assert.ok(count >= (kept.at(-1) ?? 0), 'what was kept stays');
          kept.push(count);
          if (count === ids.length && found.waiting === 0) break;
          if (count > 0) halfWay += 1;
        }
        const rest = await run.whole();
        assert.equal(rest.stored + rest.alreadyThere, ids.length);
        assertWhole(await run.holdings(), ids, undisturbed);
        const again = await run.whole();
        assert.deepEqual(
          [again.total, again.stored, again.alreadyThere, again.refused, again.flagged],
          [ids.length, 0, ids.length, 0, 0],
          'a second import adds nothing',
        );
        folder.remove();
        console.log(`      ${kind}, round ${String(round)}: kept at each kill ${kept.join(', ')}`);
      }
      console.log(
        `      ${kind}: ${String(kills)} kills, ${String(halfWay)} of them in the middle of the messages`,
      );
    });
});
