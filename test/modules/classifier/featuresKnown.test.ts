import assert from 'node:assert/strict';
import { knownFeatures } from '../../../src/modules/classifier/featuresKnown.ts';

const near = (actual: readonly number[], expected: readonly number[]) => {
  assert.equal(actual.length, expected.length);
  actual.forEach((one, i) => {
    assert.ok(Math.abs(one - (expected[i] ?? 0)) < 1e-6, `${String(one)} at ${String(i)}`);
  });
};

/** Knows three runs of characters, one word and one pair of words; each has a rarity of its own. */
const model = {
  grams: new Map([
    ['水', 0],
    ['漏', 1],
    ['漏水', 2],
  ]),
  words: new Map([
    ['漏水', 3],
    ['漏水 漏水', 4],
  ]),
  idf: Float32Array.of(1, 2, 3, 5, 7),
};

describe('The features that a model knows of a text', () => {
  const words = ['漏水', '，', '漏水', '漏水'];
  const { numbers, counts, values, places } = knownFeatures(model, words.join(''), words);

  it('are named in the order in which they are met, and counted', () => {
    assert.deepEqual(numbers, [1, 2, 0, 3, 4]);
    assert.deepEqual(counts, [3, 3, 3, 3, 1]);
  });

  it('weigh by how often they stand there and how rare they are, runs and words of length one each', () => {
    const strength = 1 + Math.log(3);
    const grams = Math.hypot(2, 3, 1) * strength;
    const both = Math.hypot(5 * strength, 7);
    near(
      [...values],
      [...[2, 3, 1].map((idf) => (idf * strength) / grams), ...[(5 * strength) / both, 7 / both]],
    );
  });

  it('are each found at all of their places', () => {
    const placesOf = (entry: number) =>
      numbers.length > entry
        ? Array.from({ length: places.length / 3 }, (_, i) => places.slice(3 * i, 3 * i + 3))
            .filter(([whose]) => whose === entry)
            .map(([, start, end]) => [start, end])
        : [];
    assert.deepEqual(placesOf(0), [
      [0, 1],
      [3, 4],
      [5, 6],
    ]);
    assert.deepEqual(placesOf(3), [
      [0, 2],
      [3, 5],
      [5, 7],
    ]);
    assert.deepEqual(placesOf(4), [[3, 7]]);
  });

  it('are none of a text of which it knows nothing, and no number is one that is not', () => {
    const none = knownFeatures(model, '好', ['好']);
    assert.deepEqual([none.numbers, none.counts, [...none.values], none.places], [[], [], [], []]);
    const bare = knownFeatures(model, '水', ['水']);
    assert.deepEqual([bare.numbers, [...bare.values]], [[0], [1]]);
  });
});
