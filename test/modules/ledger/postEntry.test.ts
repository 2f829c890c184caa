import assert from 'node:assert/strict';
import fc from 'fast-check';
import { systemActor, type Role } from '../../../src/kernel/work.ts';
import { listEntries, readChain } from '../../../src/modules/ledger/entry.store.ts';
import { postEntry, type Posted } from '../../../src/modules/ledger/postEntry.ts';
import { verifyWhole } from '../../../src/modules/ledger/verifyChain.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, places, someone, workOf } from '../../support/world.ts';
import { BadNetwork, Broken, fates, postingTo } from './badNetwork.ts';
import { account, agreementDeed, draftOf, volunteerServiceDeed } from './ledgerOf.ts';

const job = workOf(systemActor('accrueCredit'));

describe('Posting an entry', () => {
  useStore();

  it('puts the first one at place 1 and the next after it', async () => {
    const of = randomId();
    const first = await postEntry(job, draftOf(volunteerServiceDeed('s1', 2), of));
    const second = await postEntry(job, draftOf(agreementDeed('c1'), of));
    assert.deepEqual(
      [first, second].map(({ entry, isNew }) => [entry.seq, entry.balanceAfter, isNew]),
      [
        [1, 2, true],
        [2, 7, true],
      ],
    );
    assert.equal(second.entry.prev, first.entry.hash);
  });

  it('gives the first entry back when the key and the content are repeated', async () => {
    const of = randomId();
    const draft = draftOf(volunteerServiceDeed('s1', 2), of);
    const first = await postEntry(job, draft);
    const later = { ...job, now: minutesLater(60) };
    const again = await postEntry(later, draft);
    assert.deepEqual(again, { entry: first.entry, isNew: false });
    assert.equal((await readChain(of, 0, 10)).length, 1);
  });

  it('is CONFLICT when the key is repeated with other content, and nothing is written', async () => {
    const of = randomId();
    const draft = draftOf(volunteerServiceDeed('s1', 2), of);
    await postEntry(job, draft);
    const other = { ...draft, deed: volunteerServiceDeed('s1', 3) };
    await assert.rejects(postEntry(job, other), { code: 'CONFLICT' });
    assert.equal((await readChain(of, 0, 10)).length, 1);
  });

  it('reads back what was written, to the last field', async () => {
    const of = randomId();
    const { entry } = await postEntry(job, draftOf(volunteerServiceDeed('s1', 2), of));
    assert.deepEqual(await readChain(of, 0, 10), [entry]);
  });

  const people: Role[] = ['RESIDENT', 'CREDIT_OFFICER', 'MEDIATOR', 'ADMIN', 'AUDITOR'];
  for (const role of people)
    it(`is not for a person, not even as ${role}`, async () => {
      const of = randomId();
      const work = workOf(someone(role, places.city));
      await assert.rejects(postEntry(work, draftOf(volunteerServiceDeed('s'), of)), {
        code: 'FORBIDDEN',
      });
      assert.deepEqual(await readChain(of, 0, 10), []);
    });

  for (const many of [1, 10, 60])
    it(`keeps the chain whole when ${String(many)} are submitted at once`, async () => {
      const of = randomId();
      const drafts = Array.from({ length: many }, (_, i) =>
        draftOf(volunteerServiceDeed(`s${String(i)}`, 1 + (i % 3)), of),
      );
      const posted = await Promise.all(drafts.map((draft) => postEntry(job, draft)));
      assert.ok(posted.every(({ isNew }) => isNew));
      await assertWhole(of, many);
    });

  it('enters a key once however many submit it at once', async () => {
    const of = randomId();
    const draft = draftOf(volunteerServiceDeed('s1', 2), of);
    const posted = await Promise.all(Array.from({ length: 10 }, () => postEntry(job, draft)));
    assert.equal(posted.filter(({ isNew }) => isNew).length, 1);
    assert.equal(new Set(posted.map(({ entry }) => entry.hash)).size, 1);
    await assertWhole(of, 1);
  });

  it('pages the entries newest first by their place', async () => {
    const of = randomId();
    for (let i = 0; i < 5; i += 1)
      await postEntry(job, draftOf(volunteerServiceDeed(`s${String(i)}`), of));
    const seqs = async (after?: string) => {
      const page = await listEntries(
        { account: of },
        { first: 2, ...(after === undefined ? {} : { after }) },
      );
      return [page.items.map(({ seq }) => seq), page.hasNext];
    };
    assert.deepEqual(await seqs(), [[5, 4], true]);
    assert.deepEqual(await seqs('4'), [[3, 2], true]);
    assert.deepEqual(await seqs('2'), [[1], false]);
    for (const cursor of ['x', '0', '-1', '1e3', '{"$gt":0}', '99999999999'])
      await assert.rejects(seqs(cursor), { code: 'BAD_INPUT' }, cursor);
  });

  async function assertWhole(of: string, length: number): Promise<void> {
    const entries = await readChain(of, 0, 1_000);
    assert.equal(entries.length, length);
    assert.equal(verifyWhole(of, entries).breach, undefined);
  }
});

describe('Posting over a network that fails', () => {
  /** Posts a key again and again, as the job does from night to night, until it is told that it is done. */
  async function until(step: () => Promise<Posted>): Promise<Posted> {
    for (;;)
      try {
        return await step();
      } catch (error) {
        if (!(error instanceof Broken)) throw error;
      }
  }

  it('enters every key once and keeps the chain whole, whatever happens to the calls', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...fates), { maxLength: 60 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 3 }),
        async (course, hours, processes) => {
          const ledger = new BadNetwork(course);
          const posting = postingTo(ledger);
          const drafts = hours.map((units, i) =>
            draftOf(volunteerServiceDeed(`s${String(i)}`, units)),
          );
          await Promise.all(
            Array.from({ length: processes }, async () => {
              for (const draft of drafts) await until(() => postEntry(job, draft, posting));
            }),
          );
          assert.equal(ledger.entries.length, drafts.length);
          const chain = ledger.entries.toSorted((a, b) => a.seq - b.seq);
          const { head, breach } = verifyWhole(account, chain);
          assert.equal(breach, undefined);
          assert.equal(
            head.balance,
            hours.reduce((sum, units) => sum + units, 0),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives up with UNAVAILABLE when others are always faster', async () => {
    const ledger = new BadNetwork([]);
    const refusing = { ...postingTo(neverFree(ledger)), race: { triesMax: 5, longestPauseMs: 0 } };
    await assert.rejects(postEntry(job, draftOf(volunteerServiceDeed('s')), refusing), {
      code: 'UNAVAILABLE',
      detail: { reason: 'account_busy', retryAfterS: 5 },
    });
  });

  it('does not hide a failure that is no lost race', async () => {
    const posting = postingTo(new BadNetwork(['fine', 'fine', 'lostBefore']));
    await assert.rejects(postEntry(job, draftOf(volunteerServiceDeed('s')), posting), Broken);
  });

  const neverFree = (ledger: BadNetwork) => ({
    findLastEntry: (of: string) => ledger.findLastEntry(of),
    findEntryByKey: (of: string, key: string) => ledger.findEntryByKey(of, key),
    insertEntry: () => Promise.resolve('exists' as const),
  });
});
