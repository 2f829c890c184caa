import assert from 'node:assert/strict';
import fc from 'fast-check';
import { systemActor } from '../../src/kernel/work.ts';
import type { EntryDraft } from '../../src/modules/ledger/entry.ts';
import { postEntry } from '../../src/modules/ledger/postEntry.ts';
import { verifyWhole } from '../../src/modules/ledger/verifyChain.ts';
import { BadNetwork, Broken, fates, postingTo } from '../modules/ledger/badNetwork.ts';
import { brokenIn, ledgerInvariants } from '../modules/ledger/ledgerInvariants.ts';
import { submit } from '../modules/ledger/submissions.ts';
import { account, chainOf, draftOf, volunteerServiceDeed } from '../modules/ledger/ledgerOf.ts';
import { useStore } from '../support/store.ts';
import { workOf } from '../support/world.ts';

const job = workOf(systemActor('accrueCredit'));

describe('The ledger under load', () => {
  useStore();

  for (const seed of [1, 2, 3])
    it(`holds all its invariants after 500 submissions at once, seed ${String(seed)}`, async () => {
      const found = await submit(500, seed);
      assert.deepEqual(brokenIn(found), []);
      for (const invariant of ledgerInvariants)
        assert.ok(brokenIn(invariant.mutant(found)).includes(invariant.name), invariant.name);
    });
});

describe('The ledger in 10,000 simulated weathers', () => {
  it('never loses, doubles or breaks anything', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...fates), { maxLength: 80 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 4 }),
        async (course, count, processes) => {
          const ledger = new BadNetwork(course);
          const drafts = Array.from({ length: count }, (_, i) =>
            draftOf(volunteerServiceDeed(`s${String(i)}`, 1 + (i % 3))),
          );
          await Promise.all(Array.from({ length: processes }, () => postAll(ledger, drafts)));
          const entries = ledger.entries.toSorted((a, b) => a.seq - b.seq);
          assert.deepEqual(brokenIn({ entries, drafts, earlier: [] }), []);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  async function postAll(ledger: BadNetwork, drafts: readonly EntryDraft[]): Promise<void> {
    for (const draft of drafts) while (!(await isPosted(ledger, draft)));
  }

  async function isPosted(ledger: BadNetwork, draft: EntryDraft): Promise<boolean> {
    try {
      await postEntry(job, draft, postingTo(ledger));
      return true;
    } catch (error) {
      if (error instanceof Broken) return false;
      throw error;
    }
  }
});

describe('A million entries', () => {
  it('are verified in a minute at most', () => {
    const chain = chainOf(10_000);
    const begun = performance.now();
    for (let i = 0; i < 100; i += 1) assert.equal(verifyWhole(account, chain).breach, undefined);
    const seconds = (performance.now() - begun) / 1_000;
    console.log(`      1,000,000 entries verified in ${seconds.toFixed(1)} s`);
    assert.ok(seconds <= 60);
  });
});
