import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { systemActor } from '../../../src/kernel/work.ts';
import type { AccountMoment } from '../../../src/modules/ledger/accountsSince.store.ts';
import { present } from '../../../src/kernel/assert.ts';
import { randomId } from '../../../src/kernel/id.ts';
import {
  findHead,
  listBrokenHeads,
  listHeads,
} from '../../../src/modules/ledger/chainHead.store.ts';
import {
  listAccountsEnteredSince,
  listAccountsWithEntries,
} from '../../../src/modules/ledger/entry.store.ts';
import { emptyChain, headOf, makeEntry, type Entry } from '../../../src/modules/ledger/entry.ts';
import { verifyAccount } from '../../../src/modules/ledger/verifyAccount.ts';
import type { BreachKind } from '../../../src/modules/ledger/verifyChain.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { minutesLater, monday, workOf } from '../../support/world.ts';
import { chainOf, draftOf, volunteerServiceDeed } from './ledgerOf.ts';

const work = workOf(systemActor('checkInvariants'));

/** The collection itself, as somebody with a shell on the database has it. */
const raw = () => mongoose.connection.collection<{ _id: string }>('credit_entries');

const put = async (entries: readonly Entry[]): Promise<void> => {
  await raw().insertMany(entries.map(({ id, ...rest }) => ({ _id: id, ...rest })));
};

const change = (of: string, seq: number, fields: Record<string, unknown>) =>
  raw().updateOne({ account: of, seq }, { $set: fields });

/** A chain of the same account that holds in itself, from other deeds. */
function otherChain(of: string, length: number): Entry[] {
  let head = emptyChain(of);
  return Array.from({ length }, (_, i) => {
    const entry = makeEntry(
      draftOf(volunteerServiceDeed(`other${String(i)}`, 4), of),
      head,
      monday,
    );
    head = headOf(entry);
    return entry;
  });
}

describe('Verifying an account in the store', () => {
  useStore();

  it('walks the whole chain and writes its head down', async () => {
    const of = randomId();
    const chain = chainOf(7, of);
    await put(chain);
    assert.deepEqual(await verifyAccount(work, of, true), { entries: 7 });
    assert.deepEqual(await findHead(of), headOf(present(chain.at(-1), 'last entry')));
  });

  it('walks chains longer than what is read at once', async () => {
    const of = randomId();
    await put(chainOf(1_003, of));
    assert.deepEqual(await verifyAccount(work, of, true), { entries: 1_003 });
    assert.equal((await findHead(of))?.seq, 1_003);
  });

  it('moves the head on as the chain grows, and is content with no growth', async () => {
    const of = randomId();
    const chain = chainOf(5, of);
    await put(chain.slice(0, 3));
    await verifyAccount(work, of, true);
    await verifyAccount(work, of, true);
    assert.equal((await findHead(of))?.seq, 3);
    await put(chain.slice(3));
    assert.deepEqual(await verifyAccount(work, of, true), { entries: 5 });
    assert.equal((await findHead(of))?.seq, 5);
  });

  it('walks only what is new, on from where it had come, the first time all of it', async () => {
    const of = randomId();
    const chain = chainOf(9, of);
    await put(chain.slice(0, 5));
    assert.deepEqual(await verifyAccount(work, of, false), { entries: 5 });
    assert.deepEqual(await verifyAccount(work, of, false), { entries: 0 });
    await put(chain.slice(5));
    assert.deepEqual(await verifyAccount(work, of, false), { entries: 4 });
    assert.deepEqual(await findHead(of), headOf(present(chain.at(-1), 'last entry')));
  });

  it('names a breach in what is new, and from then on one before it too: a broken chain is walked whole', async () => {
    const of = randomId();
    const chain = chainOf(9, of);
    await put(chain.slice(0, 5));
    await verifyAccount(work, of, true);
    await put(chain.slice(5));
    await change(of, 2, { amount: 90 });
    await change(of, 7, { amount: 90 });
    const late = { account: of, seq: 7, kind: 'HASH' };
    assert.deepEqual((await verifyAccount(work, of, false)).breach, late);
    for (const isWhole of [false, true, false])
      assert.deepEqual((await verifyAccount(work, of, isWhole)).breach, { ...late, seq: 2 });
  });

  it('does not go on from a place that is not there any more', async () => {
    const of = randomId();
    const chain = chainOf(6, of);
    await put(chain.slice(0, 4));
    await verifyAccount(work, of, true);
    await put(chain.slice(4));
    await raw().deleteOne({ account: of, seq: 4 });
    const { breach } = await verifyAccount(work, of, false);
    assert.deepEqual(breach, { account: of, seq: 4, kind: 'HEAD' });
  });

  const tamperings: [string, (of: string) => Promise<unknown>, number, BreachKind][] = [
    ['an amount was raised', (of) => change(of, 3, { amount: 90 }), 3, 'HASH'],
    ['a balance was raised', (of) => change(of, 6, { balanceAfter: 90 }), 6, 'HASH'],
    ['a source was changed', (of) => change(of, 2, { 'source.id': 'x' }), 2, 'HASH'],
    ['a second person was changed', (of) => change(of, 2, { foundBy: 'x' }), 2, 'HASH'],
    ['a hash was changed', (of) => change(of, 4, { hash: 'f'.repeat(64) }), 4, 'HASH'],
    ['a link was changed', (of) => change(of, 4, { prev: 'f'.repeat(64) }), 4, 'PREV'],
    ['a moment became a text', (of) => change(of, 4, { at: 'yesterday' }), 4, 'HASH'],
    ['an entry was deleted', (of) => raw().deleteOne({ account: of, seq: 4 }), 4, 'SEQ'],
    ['an entry was renumbered', (of) => change(of, 4, { seq: 40 }), 4, 'SEQ'],
    ['the tail was cut off', (of) => raw().deleteOne({ account: of, seq: 7 }), 7, 'HEAD'],
    ['everything was deleted', (of) => raw().deleteMany({ account: of }), 7, 'HEAD'],
    [
      'the whole chain was written anew',
      async (of) => {
        await raw().deleteMany({ account: of });
        await put(otherChain(of, 9));
      },
      7,
      'HEAD',
    ],
  ];
  for (const [name, tamper, seq, kind] of tamperings)
    it(`names account and entry when ${name}, and keeps the old head as evidence, marked as broken`, async () => {
      const of = randomId();
      await put(chainOf(7, of));
      await verifyAccount(work, of, true);
      const head = await findHead(of);
      await tamper(of);
      const { breach } = await verifyAccount(work, of, true);
      assert.deepEqual(breach, { account: of, seq, kind });
      assert.deepEqual(await findHead(of), { ...head, isBroken: true });
      assert.deepEqual(
        (await verifyAccount(work, of, false)).breach,
        breach,
        'the night after too',
      );
    });

  it('marks a chain that was never verified before, and takes the mark away when it holds again', async () => {
    const of = randomId();
    await put(chainOf(3, of));
    await change(of, 2, { amount: 90 });
    await verifyAccount(work, of, false);
    assert.deepEqual(await findHead(of), { ...emptyChain(of), isBroken: true });
    assert.ok((await listBrokenHeads(undefined, 100)).some(({ account }) => account === of));
    await raw().deleteMany({ account: of });
    await put(chainOf(3, of));
    assert.deepEqual(await verifyAccount(work, of, false), { entries: 3 });
    assert.deepEqual(await findHead(of), headOf(present(chainOf(3, of).at(-1), 'last entry')));
    await change(of, 3, { amount: 90 });
    await verifyAccount(work, of, true);
    await raw().deleteMany({ account: of });
    await put(chainOf(3, of));
    await verifyAccount(work, of, false);
    assert.equal((await findHead(of))?.isBroken, undefined);
  });

  it('lists the accounts that got entries since a moment, once a moment, in batches', async () => {
    await emptyStore();
    const [a, b, c, d] = ['aa', 'bb', 'cc', 'dd'] as const;
    const enter = async (of: string, at: Date[]) => {
      await put(chainOf(at.length, of, (i) => present(at[i], 'moment')));
    };
    const [old, first, second] = [minutesLater(0), minutesLater(10), minutesLater(20)] as const;
    await enter(d, [old]);
    await enter(c, [first, first, first]);
    await enter(a, [old, first, second]);
    await enter(b, [second]);
    const all = [
      { at: first, account: a },
      { at: first, account: c },
      { at: second, account: a },
      { at: second, account: b },
    ];
    for (const size of [1, 2, 3, 4, 5]) {
      const found: AccountMoment[] = [];
      for (let last: AccountMoment | undefined; ;) {
        const batch = await listAccountsEnteredSince(first, last, size);
        found.push(...batch);
        last = batch.at(-1);
        if (batch.length < size) break;
      }
      assert.deepEqual(found, all, `in batches of ${String(size)}`);
    }
  });

  it('lists every account with entries once, in batches', async () => {
    await emptyStore();
    const accounts = ['a', 'b', 'c', 'd', 'e'].map((letter) => letter.repeat(32));
    for (const of of accounts) await put(chainOf(of.startsWith('c') ? 700 : 3, of));
    assert.deepEqual(await listAccountsWithEntries(undefined, 10), accounts);
    assert.deepEqual(await listAccountsWithEntries(undefined, 2), accounts.slice(0, 2));
    assert.deepEqual(await listAccountsWithEntries(accounts[1], 2), accounts.slice(2, 4));
    assert.deepEqual(await listAccountsWithEntries(accounts[4], 2), []);
  });

  it('lists the heads in the order of their accounts', async () => {
    await emptyStore();
    const accounts = ['a', 'b', 'c'].map((letter) => letter.repeat(32));
    for (const of of accounts) {
      await put(chainOf(2, of));
      await verifyAccount(work, of, true);
    }
    const heads = await listHeads(undefined, 2);
    assert.deepEqual(
      heads.map(({ account }) => account),
      accounts.slice(0, 2),
    );
    assert.equal((await listHeads(accounts[1], 2))[0]?.account, accounts[2]);
  });
});
