import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analysedLengthMax, normalise, spanInOriginal } from '../../src/platform/normalise.ts';
import { isUsualWord } from '../support/segmenter.ts';

const read = (text: string) => normalise(text, isUsualWord);
const analysed = (text: string): string => read(text).text;

/** Text as people and tricksters write it: Han, traditional, separators, hidden characters, emoji, rare characters. */
const mixed = fc
  .array(
    fc.oneof(
      fc.constantFrom('物', '業', '公', '司', '樓', '漏', '水', '𠮷', '𪚥', '〇'),
      fc.constantFrom('.', '·', '，', '★', ' ', '\u3000', '\n', '\t', '|', '🐷', '、'),
      fc.constantFrom('\u200b', '\u202e', '\ufe0f', '\u0301', '\u{e0100}', '\ue000', '\u0007'),
      fc.constantFrom('Ａ', 'b', '３', '①', '㈱', 'é', 'ﬁ', '½', '👨‍👩‍👧', 'İ', 'ﾊﾟ', '각'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('The copy of a text that is analysed', () => {
  it('is the text itself when nothing is odd about it', () => {
    const plain = '楼上漏水找了3次abc';
    assert.equal(analysed(plain), plain);
    assert.equal(analysed(''), '');
  });

  it('shows through mechanical disguises of a phrase', () => {
    const disguises = [
      '物业公司',
      '物 业 公 司',
      '物.业.公.司',
      '物·业·公·司',
      '物，业，公，司',
      '物★业★公★司',
      '物|业|公|司',
      '物-业_公/司',
      '物🐷业🐷公🐷司',
      '物\u200b业\u200b公\u200b司',
      '物\u2060业公\ufeff司',
      '物\ufe0f业公\u{e0101}司',
      '物\u0336业\u0336公\u0336司\u0336',
      '物\u202e业公\u202c司',
      '物\ue123业公司',
      '物\n业\n公\n司',
      '物　业　公　司',
      '物業公司',
      '物】【业】【公】【司',
    ];
    for (const disguise of disguises) {
      const text = analysed(`我说${disguise}不管`).replaceAll('\n', '');
      assert.equal(text, '我说物业公司不管', JSON.stringify(disguise));
    }
  });

  it('is in simplified characters, a phrase at a time', () => {
    assert.equal(analysed('樓頂漏水，開發商不維修'), '楼顶漏水，开发商不维修');
    assert.equal(analysed('乾隆年間的乾淨房子'), '乾隆年间的干净房子');
  });

  it('has full-width letters and digits in their plain form', () => {
    assert.equal(analysed('Ａ座３０１ ＫＴＶ'), 'A座301 KTV');
  });

  it('has radicals as the characters they stand for, as text out of a PDF needs it', () => {
    assert.equal(analysed('居⺠楼下⻋库⻓期漏⽔没⼈修'), '居民楼下车库长期漏水没人修');
    assert.equal(analysed('⻔⼝⻛⼤，⻢路⻚⾯'), '门口风大，马路页面');
    for (let code = 0x2e81; code <= 0x2fd5; code++)
      if (/\p{Radical}/u.test(String.fromCodePoint(code)) && code !== 0x2e8b)
        assert.match(
          analysed(String.fromCodePoint(code)),
          /^\p{Unified_Ideograph}$/u,
          code.toString(16),
        );
  });

  it('keeps separators that do not stand between Han characters', () => {
    assert.equal(analysed('交了 3.5 万, see a.b 吧'), '交了 3.5 万, see a.b 吧');
  });

  it('keeps the line between a title and its body, also when punctuation stands there', () => {
    assert.equal(analysed('物业乱收费\n我家住三楼'), '物业乱收费\n我家住三楼');
    assert.equal(analysed('物业乱收费。\n\n  我家住三楼'), '物业乱收费。\n\n  我家住三楼');
  });

  it('is cut at its limit in code points, rare characters counting one', () => {
    const { text, starts } = read('𠮷'.repeat(analysedLengthMax + 3));
    assert.equal(Array.from(text).length, analysedLengthMax);
    assert.equal(starts.length, text.length);
  });

  it('is made of texts of any length and kind', () => {
    for (const part of ['，', '好', 'ﷺ', '\n', '好 ', 'a\u0301', '\u200b'])
      assert.ok(Array.from(analysed(part.repeat(300_000))).length <= analysedLengthMax);
  });

  it('never holds what hides or reorders characters', () => {
    fc.assert(
      fc.property(mixed, (original) => {
        assert.doesNotMatch(analysed(original), /[\p{Cf}\p{Co}\p{M}]/u);
      }),
      { numRuns: 500 },
    );
  });

  it('is at rest: analysing the copy gives the copy', () => {
    assert.equal(analysed('薴麻'), '苎麻');
    fc.assert(
      fc.property(mixed, (original) => {
        const once = analysed(original);
        assert.equal(analysed(once), once);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('The way back from the copy to the original', () => {
  it('marks a disguised word with everything inside it', () => {
    const original = '请看：物.业·公\u200b司 乱收费';
    const message = read(original);
    const at = message.text.indexOf('物业公司');
    const [start, end] = spanInOriginal(message, at, at + 4);
    assert.equal(original.slice(start, end), '物.业·公\u200b司');
  });

  it('marks a character with the marks that were set on it', () => {
    const original = '很物\u0336业\u0336坏';
    const message = read(original);
    const [start, end] = spanInOriginal(message, 1, 3);
    assert.equal(original.slice(start, end), '物\u0336业\u0336');
  });

  it('leads from every letter of an expanded character to that one character', () => {
    const message = read('a㈱b');
    assert.equal(message.text, 'a(株)b');
    for (let unit = 1; unit < 4; unit++)
      assert.deepEqual(spanInOriginal(message, unit, unit + 1), [1, 2]);
  });

  it('leads every span to a span of the original, in order, never out of it', () => {
    fc.assert(
      fc.property(mixed, (original) => {
        const { text, starts, ends } = read(original);
        assert.equal(starts.length, text.length);
        assert.equal(ends.length, text.length);
        let before = 0;
        for (let unit = 0; unit < text.length; unit++) {
          const [start, end] = spanInOriginal(read(original), unit, unit + 1);
          assert.ok(start >= before && start < end && end <= original.length);
          before = start;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never cuts a character of the original in two', () => {
    fc.assert(
      fc.property(mixed, (original) => {
        const { starts, ends } = read(original);
        starts.forEach((start, unit) => {
          assert.ok(original.slice(start, ends[unit]).isWellFormed());
        });
      }),
      { numRuns: 300 },
    );
  });

  it('leaves the original as it was, byte for byte', () => {
    const rare = [
      '𠀀𪜀𫝀𫠠𬺰𮯠𰀀𱍐',
      '👩🏽‍🚒👨‍👩‍👧‍👦🏳️‍🌈',
      '葛\u{e0100}城 辻\u{e0101}',
      '\u202e反转\u202c',
      'e\u0301é',
    ];
    for (const original of rare) {
      const before = Buffer.from(original, 'utf8');
      assert.deepEqual(Buffer.from(read(original).original, 'utf8'), before);
    }
    assert.equal(analysed('𠀀𪜀𫝀𫠠𬺰𮯠𰀀𱍐'), '𠀀𪜀𫝀𫠠𬺰𮯠𰀀𱍐');
  });

  it('maps undisguised text one to one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[楼上漏水物业abc123]{0,30}$/u), (original) => {
        const { text, starts, ends } = read(original);
        assert.equal(text, original);
        assert.deepEqual(
          [...starts],
          Array.from(original, (_, i) => i),
        );
        assert.deepEqual(
          [...ends],
          Array.from(original, (_, i) => i + 1),
        );
      }),
    );
  });
});
