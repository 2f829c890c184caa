import assert from 'node:assert/strict';
import {
  checkSource,
  creditSources,
  faultsOf,
  ruleOn,
  rulesOn,
  ruleVersion,
  type CreditRule,
} from '../../../src/modules/rulebook/rule.ts';
import { ruleBook } from '../../../src/modules/rulebook/ruleBook.ts';

const first: CreditRule = {
  code: 'service.confirmed',
  version: 1,
  source: 'SERVICE_CONFIRMED',
  unit: 'hour',
  points: 1,
  textZh: '每满一小时计 1 分。',
  textEn: 'One point an hour.',
  validFrom: '2026-01-01',
  validTo: '2026-06-30',
};
const second: CreditRule = {
  ...first,
  version: 2,
  points: 2,
  validFrom: '2026-07-01',
};
const { validTo: _end, ...open } = second;
const { validTo: _last, ...withoutEnd } = first;
const book = [first, open];

describe('The rules of credit', () => {
  it('come from a closed list of two sources', () => {
    assert.deepEqual([...creditSources], ['AGREEMENT_PERFORMED', 'SERVICE_CONFIRMED']);
  });

  it('are without fault as they stand', () => {
    assert.deepEqual(faultsOf(ruleBook), []);
  });

  it('have one rule for each source, in both languages, with points that only add', () => {
    assert.deepEqual(
      ruleBook.map(({ code, source }) => [code, source]),
      [
        ['agreement.performed', 'AGREEMENT_PERFORMED'],
        ['service.confirmed', 'SERVICE_CONFIRMED'],
      ],
    );
    for (const rule of ruleBook) {
      assert.ok(rule.points > 0, rule.code);
      assert.match(rule.textZh, /\p{Script=Han}/u);
      assert.match(rule.textEn, /^[A-Z].*\.$/u);
    }
  });

  it('say in their words how many points they give', () => {
    for (const { points, textZh, textEn } of ruleBook) {
      assert.ok(textZh.includes(`${String(points)} 分`), textZh);
      assert.match(textEn, new RegExp(`\\b${String(points)} points?\\b`, 'u'));
    }
  });

  it('say in both languages that an agreement earns only when all of it was performed and the case was closed so', () => {
    const rule = ruleBook.find(({ code }) => code === 'agreement.performed');
    assert.match(rule?.textZh ?? '', /全部履行.*结案.*有一方没有履行的，各方都不计分/u);
    assert.match(
      rule?.textEn ?? '',
      /whole .* performed and the case was closed so.* no side earns/u,
    );
  });

  it('hold from their first day to their last, both included', () => {
    const version = (date: string) => ruleOn(book, 'service.confirmed', date)?.version;
    assert.equal(version('2025-12-31'), undefined);
    assert.equal(version('2026-01-01'), 1);
    assert.equal(version('2026-06-30'), 1);
    assert.equal(version('2026-07-01'), 2);
    assert.equal(version('2099-01-01'), 2);
    assert.equal(ruleOn(book, 'unheard.of', '2026-03-01'), undefined);
  });

  it('are listed as they hold on a day', () => {
    assert.deepEqual(
      rulesOn(book, '2026-05-01').map(({ version }) => version),
      [1],
    );
    assert.deepEqual(rulesOn(book, '2025-05-01'), []);
  });

  it('keep their old versions readable for the entries made by them', () => {
    assert.equal(ruleVersion(book, 'service.confirmed', 1)?.points, 1);
    assert.equal(ruleVersion(book, 'service.confirmed', 2)?.points, 2);
    assert.equal(ruleVersion(book, 'service.confirmed', 3), undefined);
    assert.equal(ruleVersion(book, 'agreement.performed', 1), undefined);
  });

  const faulty: [string, CreditRule[], RegExp][] = [
    ['points of nothing', [{ ...first, points: 0 }], /whole number above 0/u],
    ['points that take away', [{ ...first, points: -5 }], /whole number above 0/u],
    ['half points', [{ ...first, points: 0.5 }], /whole number above 0/u],
    ['an end before the beginning', [{ ...first, validTo: '2025-01-01' }], /ends before/u],
    ['a version without the one before', [open], /no version before/u],
    ['versions that overlap', [first, { ...open, validFrom: '2026-06-30' }], /overlaps/u],
    ['a version after one without end', [withoutEnd, open], /overlaps/u],
    [
      'a version that changes the source',
      [first, { ...open, source: 'AGREEMENT_PERFORMED' }],
      /keeps its source/u,
    ],
  ];
  for (const [name, rules, sentence] of faulty)
    it(`are found faulty with ${name}, which is told of that version alone`, () => {
      const { code, version } = rules.at(-1) ?? first;
      const faults = faultsOf(rules);
      assert.equal(faults.length, 1, faults.join('\n'));
      assert.match(faults.join(), sentence);
      assert.ok(faults[0]?.startsWith(`${code} v${String(version)}: `), faults[0]);
    });

  it('are found faulty with a source that only stored data can have', () => {
    const stored = JSON.parse(JSON.stringify([{ ...first, source: 'POST' }])) as CreditRule[];
    assert.deepEqual(faultsOf(stored), ['service.confirmed v1: POST is no source']);
  });

  it('may follow each other from one day to the next, and hold for a single day', () => {
    assert.deepEqual(faultsOf(book), []);
    assert.deepEqual(faultsOf([{ ...first, validTo: first.validFrom }]), []);
    assert.deepEqual(faultsOf([first, { ...open, validTo: '2026-12-31' }]), []);
  });
});

describe('What is no source of credit', () => {
  const speech = [
    ...['POST', 'COMMENT', 'VOTE', 'FIELD_REPORT', 'PETITION', 'APPEAL', 'OBJECTION'],
    ...['MEDIATION_REFUSED', 'MEDIATION_FAILED', 'AGREEMENT_NOT_PERFORMED', 'ONE_SIDE_UNWILLING'],
    ...['agreement_performed', ' SERVICE_CONFIRMED', '', 'constructor', '__proto__'],
  ];
  for (const kind of speech)
    it(`is refused when the program runs: ${JSON.stringify(kind)}`, () => {
      assert.throws(() => checkSource(kind), {
        code: 'FORBIDDEN',
        detail: { reason: 'not_a_source' },
      });
    });

  it('leaves the two sources', () => {
    assert.equal(checkSource('AGREEMENT_PERFORMED'), 'AGREEMENT_PERFORMED');
    assert.equal(checkSource('SERVICE_CONFIRMED'), 'SERVICE_CONFIRMED');
  });
});
