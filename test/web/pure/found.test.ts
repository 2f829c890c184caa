import assert from 'node:assert/strict';
import { piecesOf } from '../../../web/src/search/piecesOf.ts';

describe('A text with what was looked for', () => {
  it('is cut where people count, and loses nothing', () => {
    const text = '😀楼上漏水𠀀。';
    const pieces = piecesOf({
      text,
      spans: [
        { from: 1, to: 3 },
        { from: 3, to: 6 },
      ],
    });
    assert.deepEqual(pieces, [
      { text: '😀', isFound: false },
      { text: '楼上', isFound: true },
      { text: '漏水𠀀', isFound: true },
      { text: '。', isFound: false },
    ]);
    assert.equal(pieces.map((piece) => piece.text).join(''), text);
    assert.deepEqual(piecesOf({ text: '', spans: [] }), []);
  });
});
