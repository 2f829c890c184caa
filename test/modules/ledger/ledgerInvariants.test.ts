import assert from 'node:assert/strict';
import { useStore } from '../../support/store.ts';
import { brokenIn, ledgerInvariants } from './ledgerInvariants.ts';
import { submit } from './submissions.ts';

describe('The ledger', () => {
  useStore();

  for (const count of [1, 10])
    for (const seed of [1, 2, 3])
      it(`holds all its invariants after ${String(count)} submissions at once, seed ${String(seed)}`, async () => {
        assert.deepEqual(brokenIn(await submit(count, seed)), []);
      });

  for (const invariant of ledgerInvariants)
    it(`would be found faulty if it did not hold that ${invariant.name}`, async () => {
      const found = await submit(10, 2);
      assert.ok(brokenIn(invariant.mutant(found)).includes(invariant.name));
    });
});
