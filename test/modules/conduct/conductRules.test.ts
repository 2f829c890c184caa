import assert from 'node:assert/strict';
import { conductBook } from '../../../src/modules/conduct/conductBook.ts';
import {
  editionAt,
  faultsOf,
  ruleAt,
  rulesAt,
  type ConductRule,
} from '../../../src/modules/conduct/conductRule.ts';
import {
  conductEdition,
  conductRules,
  ruleInForce,
} from '../../../src/modules/conduct/conductRules.ts';
import { listFiles, read } from '../../support/tree.ts';

const first: ConductRule = {
  code: 'C-1',
  version: 1,
  title: { zh: '侮辱', en: 'Insult' },
  text: { zh: '不侮辱他人。', en: 'Do not insult.' },
  example: { zh: '骂人。', en: 'Abuse.' },
  basis: [{ law: '中华人民共和国民法典', article: '第一千零二十四条' }],
  validFrom: '2026-01-01',
  validTo: '2026-06-30',
};
const { validTo: _end, ...open } = first;
const second: ConductRule = { ...open, version: 2, validFrom: '2026-07-01' };
const other: ConductRule = { ...open, code: 'C-2', validTo: '2026-08-31' };
const book = [first, second, other];
const noon = (date: string) => new Date(`${date}T12:00:00+08:00`);

describe('The rules of conduct', () => {
  it('are without fault as they stand: each with a title, a text, an example in both languages and a law with its article', () => {
    assert.deepEqual(faultsOf(conductBook), []);
    assert.ok(conductBook.length >= 8 && conductBook.length <= 12);
    for (const { code, title, text, example, basis } of conductBook) {
      for (const { zh, en } of [title, text, example]) {
        assert.match(zh, /\p{Script=Han}/u, code);
        assert.match(en, /^[A-Z]/u, code);
        assert.doesNotMatch(zh + en, /[!！]|智能/u, code);
      }
      for (const { article } of basis) assert.match(article, /^(第.+[条项]|全文)$/u, code);
    }
  });

  it('are those in force at the moment, from the first day of each in China to its last', () => {
    assert.deepEqual(conductRules(new Date('2025-12-31T15:59:59Z')), []);
    assert.equal(conductRules(new Date('2025-12-31T16:00:00Z')).length, conductBook.length);
    const on = (date: string) =>
      rulesAt(book, noon(date)).map(({ code, version }) => `${code}.${String(version)}`);
    assert.deepEqual(on('2026-06-30'), ['C-1.1', 'C-2.1']);
    assert.deepEqual(on('2026-07-01'), ['C-1.2', 'C-2.1']);
    assert.deepEqual(on('2026-09-01'), ['C-1.2']);
  });

  it('are found by their code in the version of the day', () => {
    assert.equal(ruleInForce('C-1', noon('2026-11-30'))?.version, 1);
    assert.equal(ruleInForce('C-99', noon('2026-11-30')), undefined);
    assert.equal(ruleInForce('C-1', noon('2025-11-30')), undefined);
    assert.equal(ruleAt(book, 'C-1', noon('2026-07-01'))?.version, 2);
    assert.equal(ruleAt(book, 'C-2', noon('2026-09-01')), undefined);
  });

  it('make an edition, one more each day on which a rule began or no longer held', () => {
    const editions = [
      '2025-12-31',
      '2026-01-01',
      '2026-06-30',
      '2026-07-01',
      '2026-08-31',
      '2026-09-01',
    ];
    assert.deepEqual(
      editions.map((date) => editionAt(book, noon(date))),
      [0, 1, 1, 2, 2, 3],
    );
    assert.equal(conductEdition(noon('2026-11-30')), 1);
  });

  for (const [name, rules, sentence] of [
    ['a code of another form', [{ ...open, code: 'insult' }], /another form/u],
    ['no law', [{ ...open, basis: [] }], /no law/u],
    ['an end before the beginning', [{ ...first, validTo: '2025-01-01' }], /ends before/u],
    ['a version without the one before', [second], /no version before/u],
    ['a version after one without end', [open, second], /overlaps/u],
    ['versions that overlap', [first, { ...second, validFrom: '2026-06-30' }], /overlaps/u],
    ['the same version twice', [open, { ...open }], /twice/u],
  ] as [string, ConductRule[], RegExp][])
    it(`are found faulty with ${name}`, () => {
      assert.match(faultsOf(rules).join('\n'), sentence);
    });

  it('may follow each other from one day to the next', () => {
    assert.deepEqual(faultsOf(book), []);
  });

  it('and the rules of credit know nothing of each other, in code, schema and tests of either', () => {
    const kinds: [string, RegExp][] = [
      ['conduct', /modules\/(rulebook|ledger)\/|Credit(Rule|Source)/u],
      ['rulebook', /modules\/conduct\/|Conduct(Rule|Book)/u],
      ['ledger', /modules\/conduct\/|Conduct(Rule|Book)/u],
    ];
    for (const [module, banned] of kinds) {
      const files = listFiles().filter((path) =>
        new RegExp(`^(src/modules|graphql|test/graphql)/${module}/`, 'u').test(path),
      );
      assert.ok(files.length >= 3, module);
      for (const path of files) assert.doesNotMatch(read(path), banned, path);
    }
  });
});
