import assert from 'node:assert/strict';
import fc from 'fast-check';
import { harmless } from '../../../web/src/words/harmless.ts';

const turning = [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069];

describe('A person’s text as it is shown', () => {
  it('shows each character that turns the direction of reading as a sign of the same length', () => {
    for (const code of turning) {
      const text = `还我${String.fromCodePoint(code)}钱`;
      assert.equal(harmless(text), '还我\uFFFD钱');
    }
  });

  it('is else what was written, in every script', () => {
    for (const text of ['三号楼', 'ئۇيغۇرچە', 'שלום', '𠮷野家', 'a\u200Db\u200E', ''])
      assert.equal(harmless(text), text);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(harmless(text).length, text.length);
        assert.equal(harmless(harmless(text)), harmless(text));
      }),
    );
  });
});
