import assert from 'node:assert/strict';
import { present } from '../../../src/kernel/assert.ts';
import { randomId } from '../../../src/kernel/id.ts';
import type { Entry } from '../../../src/modules/ledger/entry.ts';
import {
  countEntries,
  findEntryByKey,
  findLastEntry,
  hashAt,
  insertEntry,
  listAccountsWithEntries,
  listEntries,
  readChain,
  removeEntriesOf,
  type EntriesAsked,
} from '../../../src/modules/ledger/entry.store.ts';
import { useStore } from '../../support/store.ts';
import { chainOf } from './ledgerOf.ts';

/** A chain of an account of its own in the store, written last entry first: no order comes from how it was written. */
async function kept(
  length: number,
  of: string = randomId(),
): Promise<[of: string, chain: Entry[]]> {
  const chain = chainOf(length, of);
  for (const entry of chain.toReversed()) assert.equal(await insertEntry(entry), 'inserted');
  return [of, chain];
}

const at = (chain: readonly Entry[], place: number): Entry => present(chain.at(place), 'an entry');

describe('The store of entries', () => {
  useStore();

  it('gives back what was kept, the newest entry and the one of a key too', async () => {
    const [of, chain] = await kept(4);
    await kept(6);
    assert.deepEqual(await readChain(of, 0, 10), chain);
    assert.deepEqual(await findLastEntry(of), at(chain, 3));
    assert.deepEqual(await findEntryByKey(of, at(chain, 1).idempotencyKey), at(chain, 1));
    assert.equal(await hashAt(of, 2), at(chain, 1).hash);
  });

  it('has nothing of an account without entries', async () => {
    const [, chain] = await kept(1);
    const of = randomId();
    assert.equal(await findLastEntry(of), null);
    assert.equal(await findEntryByKey(of, at(chain, 0).idempotencyKey), null);
    assert.equal(await hashAt(of, 1), undefined);
    assert.deepEqual(await readChain(of, 0, 10), []);
    assert.deepEqual(await listEntries({ account: of }, { first: 10 }), {
      items: [],
      hasNext: false,
    });
    assert.deepEqual(await countEntries({ account: of }), { number: 0, isMore: false });
  });

  it('gives neither a place nor a key of an account twice', async () => {
    const [, chain] = await kept(2);
    const first = at(chain, 0);
    assert.equal(await insertEntry(first), 'exists');
    const other = { ...first, id: randomId() };
    assert.equal(await insertEntry({ ...other, idempotencyKey: 'another' }), 'exists');
    assert.equal(await insertEntry({ ...other, seq: 9 }), 'exists');
    assert.equal(await insertEntry({ ...other, seq: 9, idempotencyKey: 'another' }), 'inserted');
  });

  it('reads a chain on from a place, in pieces', async () => {
    const [of, chain] = await kept(5);
    assert.deepEqual(await readChain(of, 2, 2), chain.slice(2, 4));
    assert.deepEqual(await readChain(of, 5, 2), []);
  });

  it('lists an account newest first, page by page, and counts it alone', async () => {
    const [of, chain] = await kept(5);
    await kept(3);
    const page = await listEntries({ account: of }, { first: 2 });
    assert.deepEqual([page.items, page.hasNext], [[at(chain, 4), at(chain, 3)], true]);
    const rest = await listEntries({ account: of }, { first: 3, after: '4' });
    assert.deepEqual([rest.items, rest.hasNext], [chain.slice(0, 3).toReversed(), false]);
    assert.deepEqual(await countEntries({ account: of }), { number: 5, isMore: false });
  });

  it('narrows an account by what its lines came from, and by when the deed was done', async () => {
    const [of, chain] = await kept(4);
    const found = async (asked: Omit<EntriesAsked, 'account'>) => {
      const { items } = await listEntries({ account: of, ...asked }, { first: 9 });
      assert.equal((await countEntries({ account: of, ...asked })).number, items.length);
      return items.map(({ seq }) => seq);
    };
    assert.deepEqual(await found({ source: 'AGREEMENT_PERFORMED' }), [3]);
    assert.deepEqual(await found({ source: 'SERVICE_CONFIRMED' }), [4, 2, 1]);
    const { deedAt } = at(chain, 0);
    assert.deepEqual(await found({ from: deedAt }), [4, 3, 2, 1]);
    assert.deepEqual(await found({ until: deedAt }), []);
    assert.deepEqual(await found({ from: new Date(deedAt.getTime() + 1) }), []);
  });

  it('takes no cursor that is no place', async () => {
    const detail = { field: 'after', reason: 'not_a_cursor' };
    for (const after of ['', '0', '01', '-1', '1.5', 'x1', '1x', '12345678901'])
      await assert.rejects(listEntries({ account: 'of' }, { first: 1, after }), {
        code: 'BAD_INPUT',
        detail,
      });
    await listEntries({ account: 'of' }, { first: 1, after: '1234567890' });
  });

  it('names each account that has entries once, in order, a piece at a time', async () => {
    const of = [];
    for (const name of ['z1', 'z2', 'z3']) of.push((await kept(3, name))[0]);
    assert.deepEqual(await listAccountsWithEntries('z', 10), of);
    assert.deepEqual(await listAccountsWithEntries('z1', 1), ['z2']);
    assert.deepEqual(await listAccountsWithEntries('z3', 1), []);
    await kept(1, '0');
    assert.equal((await listAccountsWithEntries(undefined, 100))[0], '0');
  });

  it('takes away one whole chain, and no other', async () => {
    const [[gone], [stays, chain]] = [await kept(3), await kept(3)];
    await removeEntriesOf(gone);
    assert.deepEqual(await readChain(gone, 0, 10), []);
    assert.deepEqual(await readChain(stays, 0, 10), chain);
  });
});
