import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkName, checkText, isBlank, lengthOf } from '../../src/kernel/text.ts';

/** Text that needs a character and takes so many. */
const upTo = (max: number) => ({ min: 1, max });

const refusal = (reason: string, limit?: number) => ({
  code: 'BAD_INPUT',
  detail: { field: 'body', reason, ...(limit === undefined ? {} : { limit }) },
});

describe('A text that a person wrote', () => {
  it('is counted as people count: one for a rare character, one for an emoji', () => {
    assert.equal(lengthOf('枫桥'), 2);
    assert.equal(lengthOf('𠮷野家'), 3);
    assert.equal(lengthOf('😀'), 1);
    assert.equal(lengthOf(''), 0);
  });

  it('loses the space around it and nothing inside', () => {
    assert.equal(checkText('body', '  第一行\n  第二行 \n', upTo(100)), '第一行\n  第二行');
  });

  it('has one kind of line end', () => {
    assert.equal(checkText('body', '一\r\n二\r三', upTo(100)), '一\n二\n三');
  });

  it('is refused when it is empty, too long, or no text', () => {
    assert.throws(() => checkText('body', ' \n ', upTo(100)), refusal('too_short', 1));
    assert.throws(() => checkText('body', '四个字啊', upTo(3)), refusal('too_long', 3));
    assert.throws(() => checkText('body', 'a\u0000b', upTo(100)), refusal('not_text'));
    assert.throws(() => checkText('body', 'a\udc00', upTo(100)), refusal('not_text'));
  });

  it('may be empty where that is allowed', () => {
    assert.equal(checkText('note', '   ', { min: 0, max: 100 }), '');
  });

  it('is nothing when nothing in it can be seen', () => {
    for (const text of [
      '\u200b',
      '\u2800',
      '\u3164',
      '\ufe0f',
      '\u00ad\u2060',
      '\u202e',
      '\u{1d159}',
      ' \u3000',
    ]) {
      assert.ok(isBlank(text));
      assert.throws(
        () => checkText('body', text, upTo(100)),
        refusal('too_short', 1),
        JSON.stringify(text),
      );
      assert.equal(checkText('body', text, { min: 0, max: 100 }), '');
    }
  });

  it('has its least length in characters that can be seen', () => {
    assert.equal(checkText('body', '查 清 事 由', { min: 4, max: 100 }), '查 清 事 由');
    assert.throws(
      () => checkText('body', '查\u200b\u200b\u200b', { min: 4, max: 100 }),
      refusal('too_short', 4),
    );
    assert.throws(
      () => checkText('body', '查   清', { min: 4, max: 100 }),
      refusal('too_short', 4),
    );
  });

  it('is refused by its bytes before anything is done with it', () => {
    assert.equal(checkText('body', '𠮷'.repeat(100), upTo(100)), '𠮷'.repeat(100));
    for (const long of ['a', ' ', '\u0301\u0323', '\ufdfa', '\n', '𠮷'])
      assert.throws(
        () => checkText('body', long.repeat(50_000), upTo(100)),
        refusal('too_long', 100),
      );
  });

  it('is no text when marks are piled up as no script does', () => {
    assert.equal(checkText('body', `e${'\u0301'.repeat(30)}`, upTo(100)).length, 31);
    assert.throws(
      () => checkText('body', `e${'\u0301\u0323'.repeat(16)}`, upTo(100)),
      refusal('not_text'),
    );
  });

  it('fits exactly up to its limit', () => {
    assert.equal(checkText('body', '字'.repeat(10), upTo(10)).length, 10);
  });

  it('comes back as it went in: emoji, variation selectors, rare characters', () => {
    for (const text of ['👨‍👩‍👧‍👦一家', '葛󠄀', '𠮷𡈽𩸽', 'e\u0301', '‮倒写‬'])
      assert.equal(checkText('body', text, upTo(100)), text);
  });

  it('is the same when it is checked twice', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !isBlank(text));
    fc.assert(
      fc.property(texts, (text) => {
        const once = checkText('body', text, upTo(10_000));
        return checkText('body', once, upTo(10_000)) === once;
      }),
    );
  });
});

describe('What can be seen', () => {
  const every = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => from + i)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code));

  it('is never a space, a control, a mark, a private sign, or what Unicode says is not drawn', () => {
    const unseen =
      /[\p{White_Space}\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{M}\p{Default_Ignorable_Code_Point}\u2800\ufffc]/u;
    for (const one of every(0, 0x20000))
      if (unseen.test(one)) assert.ok(isBlank(one), one.codePointAt(0)?.toString(16));
  });

  it('is any letter, digit, sign or picture, whatever stands around it', () => {
    for (const one of ['枫', 'é', 'ئ', '한', '9', '。', '★', '👨‍👩‍👧‍👦', '𠮷', '‮a‬', '\u200b一\u200b'])
      assert.ok(!isBlank(one), one);
  });
});

describe('A name', () => {
  it('is of any script, with the joiners that its spelling needs', () => {
    for (const name of ['王小明', '买买提·艾力', '👩‍👩‍👧 一家', 'می‌خواهم', 'ᠬᠠᠨ᠎ᠠ', '葛󠄀城', '❤️'])
      assert.equal(checkName('name', name, upTo(20)), name);
  });

  it('is one line that turns nothing around and hides nothing', () => {
    for (const name of [
      '王\n五',
      '王\u2029五',
      '\u202e五王',
      '王\u061c五',
      '王\u200b五',
      '王\u3164',
      '王\u00ad五',
    ])
      assert.throws(
        () => checkName('body', name, upTo(20)),
        refusal('not_a_name'),
        JSON.stringify(name),
      );
  });
});
