import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkText, lengthOf } from '../../src/kernel/text.ts';

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
    assert.equal(checkText('body', '  第一行\n  第二行 \n', 100), '第一行\n  第二行');
  });

  it('has one kind of line end', () => {
    assert.equal(checkText('body', '一\r\n二\r三', 100), '一\n二\n三');
  });

  it('is refused when it is empty, too long, or no text', () => {
    assert.throws(() => checkText('body', ' \n ', 100), refusal('too_short', 1));
    assert.throws(() => checkText('body', '四个字啊', 3), refusal('too_long', 3));
    assert.throws(() => checkText('body', 'a\u0000b', 100), refusal('not_text'));
    assert.throws(() => checkText('body', 'a\udc00', 100), refusal('not_text'));
  });

  it('may be empty where that is allowed', () => {
    assert.equal(checkText('note', '   ', 100, 0), '');
  });

  it('fits exactly up to its limit', () => {
    assert.equal(checkText('body', '字'.repeat(10), 10).length, 10);
  });

  it('comes back as it went in: emoji, variation selectors, rare characters', () => {
    for (const text of ['👨‍👩‍👧‍👦一家', '葛󠄀', '𠮷𡈽𩸽', 'e\u0301', '‮倒写‬'])
      assert.equal(checkText('body', text, 100), text);
  });

  it('is the same when it is checked twice', () => {
    const texts = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(texts, (text) => {
        const once = checkText('body', text, 10_000);
        return checkText('body', once, 10_000) === once;
      }),
    );
  });
});
