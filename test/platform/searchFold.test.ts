import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldEach, searchFold } from '../../src/platform/searchFold.ts';

const isOne = (forms: readonly string[]) => {
  for (const form of forms) assert.equal(searchFold(form), searchFold(forms[0] ?? ''), form);
};

describe('A text as it is searched', () => {
  it('is one in traditional and simplified characters, whatever stands beside each', () => {
    isOne(['张伟', '張偉', '张偉', '張伟']);
    isOne(['里面', '裡麵', '裏麪', '里麵']);
    isOne(['卫乾坤', '衞乾坤', '衛乾坤']);
    isOne(['沉着', '沉著']);
    assert.ok(searchFold('陳乾坤').includes(searchFold('乾')));
  });

  it('is one with middle dots of all kinds, with spaces and with none', () => {
    const dots = '·‧・･•∙⋅●｡.．。ㆍᐧꞏ᛫˙—-－‐ 　\t\u200b'.split('');
    isOne(['阿依古丽买买提', ...dots.map((dot) => `阿依古丽${dot}买买提`)]);
    isOne(['obrien', "O'Brien", 'O’Brien', 'Oʼbrien', 'O BRIEN']);
  });

  it('is one in full width and half, with and without case and accents', () => {
    isOne(['wifi2', 'Ｗｉ－Ｆｉ２', 'WI FI ②', 'wi‐fi₂']);
    isOne(['jose', 'José', 'JOSE\u0301', 'josé']);
    isOne(['ΟΔΟΣ', 'οδος', 'οδοσ']);
    isOne(['strasse', 'Straße', 'STRASSE']);
    isOne(['ﾆｺﾆｺ', 'ニコニコ']);
  });

  it('is one in radicals, compatibility characters and the ordinary ones', () => {
    isOne(['居民楼下车库', '居⺠楼下⻋库', '居民楼下車庫', '居⺠楼下⾞庫']);
    isOne(['李金来', '\uf9e1\uf90a來', '李⾦來']);
    isOne(['株式会社', '㍿']);
  });

  it('tells apart what is another word', () => {
    for (const [one, other] of [
      ['张伟', '张韦'],
      ['བོད', 'བུད'],
      ['wifi', 'wife'],
      ['李芸', '李艺'],
    ] as const)
      assert.notEqual(searchFold(one), searchFold(other));
  });

  it('has signs where it has nothing else, and nothing where nothing is seen', () => {
    assert.equal(searchFold('😀 ★'), '😀★');
    assert.equal(searchFold('\u200b \u3164'), '');
  });

  it('is folded once for all, and of parts as of the whole', () => {
    for (let code = 0; code < 0x30000; code += 1) {
      const once = searchFold(String.fromCodePoint(code));
      assert.equal(searchFold(once), once, code.toString(16));
    }
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[\u4e00-\u9fff\u2e80-\u2fdf·A-Z]{0,20}$/u),
    );
    fc.assert(
      fc.property(text, (written) => {
        assert.equal(searchFold(searchFold(written)), searchFold(written));
      }),
      { numRuns: 1_000 },
    );
    const chinese = fc.stringMatching(/^[\u4e00-\u9fff\uf900-\ufa6d\u2f00-\u2fd5·A-Z]{1,20}$/u);
    fc.assert(
      fc.property(chinese, chinese, (one, other) => {
        assert.ok(searchFold(one + other).includes(searchFold(`a${other}`).slice(1)));
      }),
    );
  });
});

describe('A text folded character by character', () => {
  const joined = (text: string) => foldEach(text).join('');

  it('keeps the place of each, and parts words where signs stand', () => {
    assert.deepEqual(foldEach('樓Ａ，é'), ['楼', 'a', ' ', 'e']);
    assert.deepEqual(foldEach('e\u0301\u200b\n灯'), ['e', '', '', ' ', '灯']);
    assert.equal(foldEach('😀𠀀').length, 2);
  });

  it('has the letters that the whole has', () => {
    for (const text of ['衛乾坤 WiFi２', 'JOSÉ 的㎏', 'ΟΔΟΣ Straße', '⼭河', '楼道，漏水。'])
      assert.equal(joined(text).replaceAll(' ', ''), searchFold(text), text);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(foldEach(text).length, Array.from(text).length);
      }),
    );
  });
});
