import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  canonicalEntry,
  emptyChain,
  entryIdOf,
  entryLimits,
  genesisHash,
  hashOf,
  headOf,
  makeEntry,
  saysTheSame,
  type Entry,
} from '../../../src/modules/ledger/entry.ts';
import type { Deed } from '../../../src/modules/ledger/deed.ts';
import {
  account,
  agreementDeed,
  chainOf,
  draftOf,
  ruleOf,
  volunteerServiceDeed,
} from './ledgerOf.ts';
import { monday } from '../../support/world.ts';

/**
 * Reckoned outside this program (Python: json.dumps with ensure_ascii=False and no blanks, SHA-256 of its UTF-8 bytes). A
 * change that moves one of these breaks every chain that exists.
 */
const golden = [
  {
    deed: {
      kind: 'AGREEMENT_PERFORMED',
      id: 'c1',
      units: 1,
      at: new Date('2026-11-23T01:00:00.000Z'),
      foundBy: 'm1',
    },
    key: 'case:c1',
    at: new Date('2026-11-23T16:30:00.000Z'),
    id: '543f567b920b8e8c243753aa2f0922f9',
    hash: '4910204bfd9f45a7bd773fa777415ce8177e73e1183321b0f8151d15c2698e5f',
  },
  {
    deed: {
      kind: 'SERVICE_CONFIRMED',
      id: 's1',
      units: 3,
      at: new Date('2026-11-23T02:00:00.000Z'),
      foundBy: 'g1',
    },
    key: 'service:s1',
    at: new Date('2026-11-23T16:30:00.001Z'),
    id: '16b928828f877b5c1f073a37c9a94ac4',
    hash: '711067c6cb03bffbef51e97a365546c94842e9b1bc14db79cf2182e44be4b68f',
  },
  {
    // Not in NFC, and with half a surrogate pair: both are settled before hashing.
    deed: {
      kind: 'SERVICE_CONFIRMED',
      id: 's2',
      units: 1,
      at: new Date('2026-11-24T02:00:00.000Z'),
      foundBy: 'e\u0301\ud800',
    },
    key: 'service:s2',
    at: new Date('2026-11-24T16:30:00.000Z'),
    id: '0cb22ee896ea42c8129751c63eb3fdd3',
    hash: 'b43a429bcbfbda1b891eb01a118e68959c7b68e2be64f0f7853caea6e7bf22a6',
  },
] as const satisfies readonly { deed: Deed; [other: string]: unknown }[];

describe('An entry of the ledger', () => {
  it('has the hashes that were reckoned outside this program', () => {
    let head = emptyChain(account);
    for (const { deed, key, at, id, hash } of golden) {
      const draft = { ...draftOf(deed), idempotencyKey: key };
      const entry = makeEntry(draft, head, at);
      assert.equal(entry.id, id);
      assert.equal(entry.hash, hash);
      head = headOf(entry);
    }
    assert.deepEqual([head.seq, head.balance], [3, 9]);
  });

  it('has a canonical form that anybody can write down', () => {
    const [entry] = chainOf(1);
    assert.ok(entry);
    assert.equal(
      canonicalEntry(entry),
      `[1,"${entry.id}","${account}",1,"service.confirmed",1,"SERVICE_CONFIRMED","s0",1,1,1,` +
        `"2026-11-23T01:00:00.000Z","2026-11-23T01:00:00.000Z","grid-worker","service:s0","${genesisHash}"]`,
    );
    assert.equal(createHash('sha256').update(canonicalEntry(entry)).digest('hex'), entry.hash);
  });

  it('chains to the one before it and adds to its balance', () => {
    const [first, second, third] = chainOf(3);
    assert.ok(first && second && third);
    assert.equal(first.prev, genesisHash);
    assert.equal(second.prev, first.hash);
    assert.equal(third.prev, second.hash);
    assert.deepEqual(
      [first, second, third].map(({ seq, amount, balanceAfter }) => [seq, amount, balanceAfter]),
      [
        [1, 1, 1],
        [2, 2, 3],
        [3, 5, 8],
      ],
    );
  });

  it('multiplies the points of its rule by the units of its deed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: entryLimits.unitsMax }), (units) => {
        const entry = makeEntry(
          draftOf(volunteerServiceDeed('s', units)),
          emptyChain(account),
          monday,
        );
        assert.equal(entry.amount, units * ruleOf('service.confirmed').points);
        assert.equal(entry.units, units);
      }),
    );
  });

  const impossible: [string, Partial<Deed>][] = [
    ['no units', { units: 0 }],
    ['negative units', { units: -1 }],
    ['half a unit', { units: 1.5 }],
    ['units beyond the limit', { units: entryLimits.unitsMax + 1 }],
    ['units that are no number', { units: Number.NaN }],
  ];
  for (const [name, wrong] of impossible)
    it(`is not made with ${name}`, () => {
      const deed = { ...volunteerServiceDeed('s'), ...wrong };
      assert.throws(() => makeEntry(draftOf(deed), emptyChain(account), monday), /assertion/u);
    });

  it('is not made when rule and deed name different sources', () => {
    const draft = { ...draftOf(volunteerServiceDeed('s')), rule: ruleOf('agreement.performed') };
    assert.throws(() => makeEntry(draft, emptyChain(account), monday), /kind of source/u);
  });

  it('is refused, not made, when its deed is no source of credit', () => {
    const kind = 'POST' as Deed['kind'];
    const draft = draftOf({ ...volunteerServiceDeed('s'), kind });
    assert.throws(() => makeEntry(draft, emptyChain(account), monday), { code: 'FORBIDDEN' });
  });

  it('is not made on the chain of another account', () => {
    const other = emptyChain('b'.repeat(32));
    assert.throws(
      () => makeEntry(draftOf(volunteerServiceDeed('s')), other, monday),
      /account’s own/u,
    );
  });

  it('is not made when the balance would leave 32 bits', () => {
    const nearly = { ...emptyChain(account), balance: entryLimits.int32Max - 4 };
    assert.throws(() => makeEntry(draftOf(agreementDeed('c')), nearly, monday), /32 bits/u);
    const fits = makeEntry(draftOf(volunteerServiceDeed('s', 4)), nearly, monday);
    assert.equal(fits.balanceAfter, entryLimits.int32Max);
  });

  it('is not made under a key that is too long', () => {
    const draft = { ...draftOf(volunteerServiceDeed('s')), idempotencyKey: 'k'.repeat(161) };
    assert.throws(() => makeEntry(draft, emptyChain(account), monday), /key is short/u);
  });

  it('has one id for one key of one account', () => {
    assert.equal(entryIdOf('a', 'k'), entryIdOf('a', 'k'));
    assert.notEqual(entryIdOf('a', 'k'), entryIdOf('b', 'k'));
    assert.notEqual(entryIdOf('a', 'k'), entryIdOf('a', 'l'));
    assert.notEqual(entryIdOf('ab', 'k'), entryIdOf('a', 'bk'));
  });
});

describe('The canonical form', () => {
  const [entry] = chainOf(1);
  assert.ok(entry);
  const changes: [string, Partial<Entry>][] = [
    ['id', { id: 'x' }],
    ['account', { account: 'b'.repeat(32) }],
    ['seq', { seq: 2 }],
    ['ruleCode', { ruleCode: 'agreement.performed' }],
    ['ruleVersion', { ruleVersion: 2 }],
    ['source kind', { source: { ...entry.source, kind: 'AGREEMENT_PERFORMED' } }],
    ['source id', { source: { ...entry.source, id: 's9' } }],
    ['units', { units: 2 }],
    ['amount', { amount: 100 }],
    ['balanceAfter', { balanceAfter: 100 }],
    ['at', { at: new Date(entry.at.getTime() + 1) }],
    ['deedAt', { deedAt: new Date(entry.deedAt.getTime() - 1) }],
    ['foundBy', { foundBy: 'somebody-else' }],
    ['idempotencyKey', { idempotencyKey: 'service:other' }],
    ['hv', { hv: 2 }],
    ['prev', { prev: 'f'.repeat(64) }],
  ];
  for (const [field, change] of changes)
    it(`covers ${field}`, () => {
      assert.notEqual(hashOf({ ...entry, ...change }), entry.hash);
    });

  it('covers every field there is but the hash itself', () => {
    const fields = new Set(changes.map(([name]) => name.split(' ')[0]));
    assert.deepEqual(
      Object.keys(entry).filter((field) => !fields.has(field)),
      ['hash'],
    );
  });

  it('cannot be fooled by moving text from one field to the next', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const one = canonicalEntry({ ...entry, foundBy: a, idempotencyKey: b });
        const other = canonicalEntry({ ...entry, foundBy: a + b, idempotencyKey: '' });
        assert.equal(one === other, settled(b) === '' && settled(a) === settled(a + b));
      }),
    );
  });

  it('gives the same hash to texts that look the same', () => {
    const composed = hashOf({ ...entry, foundBy: '\u00e9' });
    assert.equal(hashOf({ ...entry, foundBy: 'e\u0301' }), composed);
    assert.notEqual(hashOf({ ...entry, foundBy: 'e' }), composed);
  });

  it('can be read back from any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const back = JSON.parse(canonicalEntry({ ...entry, foundBy: text })) as unknown[];
        assert.equal(back[13], settled(text));
      }),
    );
  });
});

describe('Whether an entry says what is asked for', () => {
  const draft = draftOf(volunteerServiceDeed('s', 2));
  const entry = makeEntry(draft, emptyChain(account), monday);

  it('does not depend on its place, moment or balance', () => {
    const later = makeEntry(draft, { ...emptyChain(account), seq: 8, balance: 50 }, new Date());
    assert.ok(saysTheSame(entry, draft));
    assert.ok(saysTheSame(later, draft));
  });

  const others: [string, Partial<Deed>][] = [
    ['other hours', { units: 3 }],
    ['another service', { id: 't' }],
    ['another moment', { at: new Date(monday.getTime() + 1) }],
    ['another second person', { foundBy: 'neighbour' }],
  ];
  for (const [name, change] of others)
    it(`is no for ${name}`, () => {
      const deed = { ...volunteerServiceDeed('s', 2), ...change };
      assert.equal(saysTheSame(entry, { ...draft, deed }), false);
    });

  it('is no for another version of the rule or another account', () => {
    const rule = { ...draft.rule, version: 2 };
    assert.equal(saysTheSame(entry, { ...draft, rule }), false);
    assert.equal(saysTheSame(entry, { ...draft, rule: { ...draft.rule, points: 9 } }), false);
    assert.equal(saysTheSame(entry, { ...draft, account: 'b' }), false);
    const other = { ...draft.rule, code: 'other.rule' };
    assert.equal(saysTheSame(entry, { ...draft, rule: other }), false);
  });

  it('is no for another kind of deed, nor for other hours that come to the same points', () => {
    const deed = { ...draft.deed, kind: 'AGREEMENT_PERFORMED' } as const;
    assert.equal(saysTheSame(entry, { ...draft, deed }), false);
    const double = { ...draft.rule, points: 2 * draft.rule.points };
    const half = { ...draft.deed, units: 1 };
    assert.equal(saysTheSame(entry, { ...draft, rule: double, deed: half }), false);
  });
});

const settled = (text: string): string => text.toWellFormed().normalize('NFC');
