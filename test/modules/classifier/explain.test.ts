import assert from 'node:assert/strict';
import { conflictLogit } from '../../../src/modules/classifier/classifier.ts';
import { allTerms, termsMax, topTerms } from '../../../src/modules/classifier/explain.ts';
import { knownFeatures } from '../../../src/modules/classifier/featuresKnown.ts';
import { normalise } from '../../../src/platform/normalise.ts';
import type { Model } from '../../../src/modules/classifier/weights.ts';

describe('The share of a word in a judgement', () => {
  const model: Model = {
    grams: new Map([
      ['漏', 0],
      ['漏水', 1],
    ]),
    words: new Map([
      ['漏水', 2],
      ['了', 3],
      ['漏水 了', 4],
    ]),
    idf: Float32Array.of(1, 2, 1, 2, 3),
    conflict: Int16Array.of(3, 5, -7, 11, 6),
    side: new Int8Array(),
    header: {
      ...{
        format: 1,
        version: '',
        date: '',
        data: { sha256: '', rows: 0 },
        settings: {},
        dev: null,
      },
      ...{ threshold: 0.5, heat2Threshold: 0.5, grams: 2, words: 3, side: [] },
      conflict: { scale: 0.5, bias: -1 },
    },
  };
  const message = normalise('漏水了漏·水', (word) => word === '漏水');
  const words = ['漏水', '了', '漏水'];
  const known = knownFeatures(model, message.text, words);
  const terms = allTerms(model, known, message, words);

  it('is that of its features, and of what a pair of words adds by its characters', () => {
    assert.deepEqual(known.numbers, [0, 1, 2, 3, 4]);
    const [gram, grams, word, other, pair] = Array.from(
      known.values,
      (value, entry) => 0.5 * (model.conflict[entry] ?? 0) * value,
    ) as [number, number, number, number, number];
    const expected = { 漏水: gram + grams + word + (pair * 2) / 3, 了: other + pair / 3 };
    const rounded = (named: readonly (readonly [string, number])[]) =>
      named.map(([text, weight]) => [text, weight.toFixed(12)]);
    assert.deepEqual(
      rounded(terms.map(({ text, weight }) => [text, weight])),
      rounded(Object.entries(expected)),
    );
    const sum = terms.reduce((total, { weight }) => total + weight, 0);
    assert.equal(sum.toFixed(12), (conflictLogit(model, known) + 1).toFixed(12));
  });

  it('stands where the word was written', () => {
    assert.deepEqual(
      terms.map(({ spans }) => spans),
      [
        [
          [0, 2],
          [3, 6],
        ],
        [[2, 3]],
      ],
    );
  });
});

describe('The terms that are shown', () => {
  const term = (text: string, weight: number) => ({ text, weight, spans: [[0, 1] as const] });

  it('are the strongest in either direction, strongest first', () => {
    const shown = topTerms([term('漏水', 1), term('感谢', -3), term('物业', 2)]);
    assert.deepEqual(
      shown.map(({ text }) => text),
      ['感谢', '物业', '漏水'],
    );
  });

  it('are whole words: neither single characters nor punctuation', () => {
    const shown = topTerms([term('的', 9), term('，，', 8), term('𠮷', 7), term('押金', 1)]);
    assert.deepEqual(
      shown.map(({ text }) => text),
      ['押金'],
    );
  });

  it('are few, and come in the same order each time when they are equal', () => {
    const many = Array.from({ length: 20 }, (_, i) => term(`词${String(i)}`, 1));
    const shown = topTerms(many).map(({ text }) => text);
    assert.equal(shown.length, termsMax);
    assert.deepEqual(
      topTerms(many.toReversed()).map(({ text }) => text),
      shown,
    );
  });
});
