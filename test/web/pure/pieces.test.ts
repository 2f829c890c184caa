import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nameOf, certaintyOf } from '../../../web/src/desk/queue/certainty.ts';
import { piecesIn, type PullingTerm } from '../../../web/src/desk/queue/pieces.ts';

const term = (text: string, weight: number, ...starts: number[]): PullingTerm => ({
  text,
  weight,
  spans: starts.map((start) => ({ start, end: start + text.length })),
});

const shown = (text: string, terms: readonly PullingTerm[], from = 0, to = text.length) =>
  piecesIn(text, terms, from, to).map(({ text: piece, weight }) =>
    weight === undefined ? piece : `[${piece} ${String(weight)}]`,
  );

describe('The text with the machine’s terms in it', () => {
  it('is cut at each term, in its own order', () => {
    const text = '楼上漏水不赔';
    assert.deepEqual(shown(text, [term('不赔', 2, 4), term('漏水', 1, 2)]), [
      '楼上',
      '[漏水 1]',
      '[不赔 2]',
    ]);
  });

  it('shows the strongest where terms overlap, whichever way it pulls', () => {
    assert.deepEqual(shown('物业费', [term('物业', 0.5, 0), term('物业费', -1, 0)]), [
      '[物业费 -1]',
    ]);
    assert.deepEqual(shown('物业费', [term('物业', 2, 0), term('业费', 1, 1)]), [
      '[物业 2]',
      '[费 1]',
    ]);
  });

  it('keeps two neighbours of one term apart, for each is found by itself', () => {
    assert.deepEqual(shown('吵吵', [term('吵', 1, 0, 1)]), ['[吵 1]', '[吵 1]']);
  });

  it('counts in UTF-16 units, as the server does: signs beyond the first plane take two', () => {
    assert.deepEqual(shown('😡吵', [term('吵', 1, 2)]), ['😡', '[吵 1]']);
  });

  it('cuts title and body apart at the line break between them', () => {
    const text = '漏水\n又漏水';
    const terms = [term('漏水', 1, 0, 4)];
    assert.deepEqual(shown(text, terms, 0, 2), ['[漏水 1]']);
    assert.deepEqual(shown(text, terms, 3), ['又', '[漏水 1]']);
  });

  it('leaves nothing out and doubles nothing, whatever the spans', () => {
    const span = fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 }));
    const terms = fc.array(
      fc.record({
        text: fc.constant('x'),
        weight: fc.double({ min: -5, max: 5, noNaN: true }),
        spans: fc.array(span.map(([start, end]) => ({ start, end }))),
      }),
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), terms, (text, some) => {
        const pieces = piecesIn(text, some, 0, text.length);
        assert.equal(pieces.map((piece) => piece.text).join(''), text);
        assert.ok(pieces.every((piece) => text === '' || piece.text !== ''));
      }),
    );
  });
});

describe('What a message without a title is called', () => {
  it('goes by its title, or by its first sentence', () => {
    assert.equal(nameOf({ title: '漏水', body: '别的' }), '漏水');
    assert.equal(nameOf({ title: '', body: '楼上漏水。物业不管。' }), '楼上漏水');
    assert.equal(nameOf({ title: '', body: '  第一行\n第二行' }), '第一行');
  });

  it('is cut at 24 characters, never through one', () => {
    const name = nameOf({ title: '', body: '😡'.repeat(40) });
    assert.equal(name, `${'😡'.repeat(24)}…`);
  });
});

describe('The score in words', () => {
  it('has four steps', () => {
    assert.deepEqual([1, 0.9, 0.89, 0.7, 0.69, 0.3, 0.29, 0].map(certaintyOf), [
      'high',
      'high',
      'likely',
      'likely',
      'maybe',
      'maybe',
      'low',
      'low',
    ]);
  });
});
