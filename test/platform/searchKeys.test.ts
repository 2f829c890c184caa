import assert from 'node:assert/strict';
import fc from 'fast-check';
import { searchFold } from '../../src/platform/searchFold.ts';
import { askedKeysOf, searchKeysOf } from '../../src/platform/searchKeys.ts';

const isFound = (no: string, texts: readonly string[], query: string): boolean => {
  const keys = new Set(searchKeysOf(no, texts));
  return askedKeysOf(query).every((key) => keys.has(key));
};

const letter = fc.constantFrom(...Array.from('楼上漏水堵路停车楼道柳江社区张三王小二'));
const title = fc.array(letter, { minLength: 2, maxLength: 40 }).map((letters) => letters.join(''));

describe('What a list is searched by', () => {
  it('is any piece of two or more characters of a text, however long the piece is', () => {
    fc.assert(
      fc.property(title, fc.nat(), fc.nat(), (text, a, b) => {
        const letters = Array.from(text);
        const from = a % (letters.length - 1);
        const piece = letters.slice(from, from + 2 + (b % letters.length)).join('');
        assert.ok(isFound('2026-7', [text], piece), piece);
      }),
    );
  });

  it('and no text that lacks a piece of it', () => {
    fc.assert(
      fc.property(title, title, (text, query) => {
        fc.pre(query.length <= 4 && !searchFold(text).includes(searchFold(query)));
        assert.ok(!isFound('2026-7', [text], query), query);
      }),
    );
  });

  it('is several words at once, each in whichever text, and case and width do not count', () => {
    assert.ok(isFound('2026-7', ['邻里纠纷（柳江社区）', '王小二'], '柳江　小二'));
    assert.ok(!isFound('2026-7', ['邻里纠纷（柳江社区）', '王小二'], '柳江 小三'));
    assert.ok(isFound('2026-7', ['Ｗｉ-Ｆｉ 断了'], 'wi-fi'));
    for (const query of ['阿依古丽‧买买提', '阿依古麗 買買提', '買買提！', '（阿依古丽买买提）'])
      assert.ok(isFound('2026-7', ['阿依古丽·买买提与物业'], query), query);
    assert.ok(isFound('2026-7', ['張偉與樓上漏水'], '张伟 漏水'));
    for (const query of ['⻋库', '車 庫'])
      assert.ok(isFound('2026-7', ['车库门口'], query), 'in radicals, and each by itself');
    assert.ok(!isFound('2026-7', ['车停在库房'], '車 庫'));
  });

  it('is the public number, as it is copied or without its year, and no part of it', () => {
    for (const query of [
      ...['2026-40', '编号：2026-40', '２０２６－４０', '40', '#2026-40', '2026-040', '2026—40'],
      ...['2026 40', '2026年第40号', '№40', '＃４０', '第 040 号'],
    ])
      assert.ok(isFound('2026-40', [], query), query);
    assert.ok(isFound('2026-40', ['楼上漏水'], '漏水 2026—040'), 'beside words too');
    assert.ok(isFound('2026-40', ['长江路3-201号'], '3-201号'), 'a house has its own');
    for (const query of ['2026-4', '4', '2025-40', '240', '2026-401'])
      assert.ok(!isFound('2026-40', [], query), query);
  });

  it('must be a number or two characters that can be seen, and at most forty', () => {
    for (const query of ['', ' ', '水', '\u2800\u2800', '水 ！', '！！', '水！ ……'])
      assert.throws(() => askedKeysOf(query), {
        code: 'BAD_INPUT',
        detail: { field: 'query', reason: 'too_short', limit: 2 },
      });
    assert.throws(() => askedKeysOf('水'.repeat(41)), { code: 'BAD_INPUT' });
    assert.throws(() => askedKeysOf('\u0301'.repeat(98_000)), { code: 'BAD_INPUT' });
  });

  it('is read from the beginning of a long text alone', () => {
    assert.ok(!isFound('2026-7', [`${'水'.repeat(40)}漏电`], '漏电'));
  });
});
