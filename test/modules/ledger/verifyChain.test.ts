import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  emptyChain,
  hashOf,
  headOf,
  makeEntry,
  type Entry,
} from '../../../src/modules/ledger/entry.ts';
import {
  breachLine,
  checkHead,
  sumOf,
  verifyChain,
  verifyWhole,
  type BreachKind,
} from '../../../src/modules/ledger/verifyChain.ts';
import { present } from '../../../src/kernel/assert.ts';
import { account, chainOf, draftOf, volunteerServiceDeed } from './ledgerOf.ts';
import { monday } from '../../support/world.ts';

const at = (entries: readonly Entry[], seq: number): Entry => present(entries[seq - 1], 'entry');

const replaced = (entries: readonly Entry[], seq: number, change: Partial<Entry>): Entry[] =>
  entries.map((entry) => (entry.seq === seq ? { ...entry, ...change } : entry));

/** Changed, and its hash reckoned anew, as somebody with the program would do it. */
const rehashed = (entries: readonly Entry[], seq: number, change: Partial<Entry>): Entry[] =>
  replaced(entries, seq, { ...change, hash: hashOf({ ...at(entries, seq), ...change }) });

/** Without a text that every entry has, as only a changed database can hold it. */
const textless = ({ foundBy: _lost, ...rest }: Entry): Entry => rest as Entry;

const whole = chainOf(9);

/** Each kind of tampering: what is done, at which entry it must be named, and in which way. */
const tamperings: [string, Entry[], number, BreachKind][] = [
  ['an amount is raised', replaced(whole, 4, { amount: 500 }), 4, 'HASH'],
  ['a balance is raised', replaced(whole, 5, { balanceAfter: 500 }), 5, 'HASH'],
  [
    'the source is another one',
    replaced(whole, 3, { source: { kind: 'AGREEMENT_PERFORMED', id: 'other' } }),
    3,
    'HASH',
  ],
  ['another stands behind it', replaced(whole, 2, { foundBy: 'friend' }), 2, 'HASH'],
  ['the deed is moved in time', replaced(whole, 7, { deedAt: new Date(0) }), 7, 'HASH'],
  ['an entry is taken out of the middle', whole.filter(({ seq }) => seq !== 4), 4, 'SEQ'],
  ['the first entry is taken away', whole.slice(1), 1, 'SEQ'],
  [
    'two entries change places',
    whole.map((entry) => at(whole, entry.seq === 4 ? 5 : entry.seq === 5 ? 4 : entry.seq)),
    4,
    'SEQ',
  ],
  [
    'two entries change numbers',
    whole
      .map((entry) => ({
        ...entry,
        seq: entry.seq === 4 ? 5 : entry.seq === 5 ? 4 : entry.seq,
      }))
      .sort((a, b) => a.seq - b.seq),
    4,
    'PREV',
  ],
  [
    'an entry is slipped in',
    [
      ...whole.slice(0, 4),
      makeEntry(draftOf(volunteerServiceDeed('forged', 9)), headOf(at(whole, 4)), monday),
      ...whole.slice(4),
    ],
    6,
    'SEQ',
  ],
  ['an entry is doubled', [...whole.slice(0, 4), at(whole, 4), ...whole.slice(4)], 5, 'SEQ'],
  [
    'an amount is raised and the entry hashed anew',
    rehashed(whole, 4, { amount: 50 }),
    4,
    'BALANCE',
  ],
  [
    'amount and balance are raised and the entry hashed anew',
    rehashed(whole, 4, { amount: 51, balanceAfter: at(whole, 3).balanceAfter + 51 }),
    5,
    'PREV',
  ],
  [
    'an entry of another account is put in its place',
    whole.map((entry) => (entry.seq === 4 ? at(chainOf(9, 'b'.repeat(32)), 4) : entry)),
    4,
    'ACCOUNT',
  ],
  [
    'the link to the one before is changed',
    replaced(whole, 6, { prev: 'f'.repeat(64) }),
    6,
    'PREV',
  ],
  ['the hash is changed', replaced(whole, 6, { hash: 'f'.repeat(64) }), 6, 'HASH'],
  [
    'it comes from speech, and was hashed so',
    rehashed(whole, 9, { source: { kind: 'POST' as 'SERVICE_CONFIRMED', id: 'p' } }),
    9,
    'SOURCE',
  ],
  ['the canonical form is not known', rehashed(whole, 9, { hv: 2 }), 9, 'VERSION'],
  ['a moment is no moment', replaced(whole, 3, { at: new Date(Number.NaN) }), 3, 'HASH'],
  [
    'a text is missing',
    whole.map((entry) => (entry.seq === 3 ? textless(entry) : entry)),
    3,
    'HASH',
  ],
];

describe('A chain of entries', () => {
  it('holds as it was made', () => {
    const { head, breach } = verifyWhole(account, whole);
    assert.equal(breach, undefined);
    assert.deepEqual(head, headOf(at(whole, 9)));
    assert.equal(head.balance, sumOf(whole));
  });

  it('holds when it is empty', () => {
    assert.deepEqual(verifyWhole(account, []), { head: emptyChain(account) });
  });

  for (const [name, entries, seq, kind] of tamperings)
    it(`is found broken where it was tampered with: ${name}`, () => {
      assert.deepEqual(verifyWhole(account, entries).breach, { account, seq, kind });
    });

  it('is found broken at the first place of several', () => {
    const twice = replaced(replaced(whole, 8, { amount: 9 }), 3, { amount: 9 });
    assert.equal(verifyWhole(account, twice).breach?.seq, 3);
  });

  it('can be verified in batches of any length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), (size) => {
        let head = emptyChain(account);
        for (let from = 0; from < whole.length; from += size) {
          const check = verifyChain(whole.slice(from, from + size), head);
          assert.equal(check.breach, undefined);
          head = check.head;
        }
        assert.deepEqual(head, headOf(at(whole, 9)));
      }),
    );
  });

  it('is found broken whatever single field of whatever entry is changed', () => {
    const field = fc.constantFrom(
      ...(['seq', 'ruleVersion', 'units', 'amount', 'balanceAfter', 'hv'] as const),
      ...(['id', 'ruleCode', 'foundBy', 'idempotencyKey', 'prev', 'hash'] as const),
    );
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), field, (seq, name) => {
        const before = at(whole, seq)[name];
        const after = typeof before === 'number' ? before + 1 : `${before}x`;
        const { breach } = verifyWhole(account, replaced(whole, seq, { [name]: after }));
        assert.equal(breach?.account, account);
        assert.equal(breach.seq, seq);
      }),
    );
  });
});

describe('A head that was written down', () => {
  const hashAt = (entries: readonly Entry[]) => (seq: number) => entries[seq - 1]?.hash;
  const known = headOf(at(whole, 6));

  it('fits the chain it was taken from, also when that has grown', () => {
    assert.equal(checkHead(known, hashAt(whole)), undefined);
    assert.equal(checkHead(known, hashAt(whole.slice(0, 6))), undefined);
    assert.equal(checkHead(emptyChain(account), hashAt([])), undefined);
  });

  it('shows that the tail was cut off, which the chain alone cannot', () => {
    const cut = whole.slice(0, 5);
    assert.equal(verifyWhole(account, cut).breach, undefined);
    assert.deepEqual(checkHead(known, hashAt(cut)), { account, seq: 6, kind: 'HEAD' });
  });

  it('shows that the whole chain was written anew, which the chain alone cannot', () => {
    let head = emptyChain(account);
    const anew = whole.map((_, i) => {
      const entry = makeEntry(draftOf(volunteerServiceDeed(`forged${String(i)}`, 9)), head, monday);
      head = headOf(entry);
      return entry;
    });
    assert.equal(verifyWhole(account, anew).breach, undefined);
    assert.deepEqual(checkHead(known, hashAt(anew)), { account, seq: 6, kind: 'HEAD' });
  });

  it('shows that everything is gone', () => {
    assert.equal(checkHead(known, hashAt([]))?.kind, 'HEAD');
  });

  it('is told to people with account and entry', () => {
    const line = breachLine({ account, seq: 6, kind: 'HEAD' });
    assert.match(line, new RegExp(`^account ${account}, entry 6: .*cut off`, 'u'));
    const kinds = new Set([...tamperings.map(([, , , kind]) => kind), 'HEAD' as const]);
    const lines = [...kinds].map((kind) => breachLine({ account, seq: 6, kind }));
    for (const one of lines) assert.match(one, /: [a-z].{10,}$/u);
    assert.equal(new Set(lines).size, 8);
  });
});
