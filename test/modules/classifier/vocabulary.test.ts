import assert from 'node:assert/strict';
import { idfOf, strength } from '../../../src/modules/classifier/featuresKnown.ts';
import { normalise } from '../../../src/platform/normalise.ts';
import { samplesOf } from '../../../src/modules/classifier/samples.ts';
import { buildVocabulary, sparseRows } from '../../../src/modules/classifier/vocabulary.ts';
import { textsMax } from '../../../src/platform/segmenter/segmenter.ts';
import { plainSegmenter } from '../../support/segmenter.ts';

/** A text as the machine reads it, each of its words given. */
const read = (...words: readonly string[]) => ({
  message: normalise(words.join(''), () => false),
  words,
});

describe('A vocabulary', () => {
  const texts = [read('楼上', '漏水'), read('漏水'), read('漏水', '漏水', '了')];

  it('holds what stands in so many texts, however often in each, sorted, words after runs', () => {
    const { grams, words, idf } = buildVocabulary(texts, 3);
    assert.deepEqual(
      [...grams],
      [
        ['水', 0],
        ['漏', 1],
        ['漏水', 2],
      ],
    );
    assert.deepEqual([...words], [['漏水', 3]]);
    assert.equal(idf.length, 4);
    for (const value of idf) assert.ok(Math.abs(value - idfOf(3, 3)) < 1e-6);
  });

  it('says of each how rare it is', () => {
    const { words, idf } = buildVocabulary(texts, 1);
    const rarity = (word: string) => idf[words.get(word) ?? -1] ?? NaN;
    assert.ok(Math.abs(rarity('楼上') - (Math.log(4 / 2) + 1)) < 1e-6);
    assert.ok(Math.abs(rarity('漏水') - (Math.log(4 / 4) + 1)) < 1e-6);
    assert.ok(Math.abs(rarity('漏水 漏水') - (Math.log(4 / 2) + 1)) < 1e-6);
    assert.equal(buildVocabulary(texts, 4).idf.length, 0);
  });

  it('is the same for texts in another order', () => {
    const [one, two] = [texts, texts.toReversed()].map((all) => buildVocabulary(all, 1));
    assert.deepEqual(one, two);
  });

  it('leaves out what is too long to be kept', () => {
    const fits = read('a'.repeat(255));
    const long = read('b'.repeat(256));
    const { words } = buildVocabulary([fits, long], 1);
    assert.deepEqual([...words.keys()], ['a'.repeat(255)]);
  });

  it('makes rows of texts: what it knows of each, in their order, each kind brought to length one', () => {
    const vocabulary = buildVocabulary(texts, 3);
    const { offsets, columns, values, width } = sparseRows(vocabulary, [
      read('漏水', '漏水'),
      read('别的'),
      read('水'),
    ]);
    assert.deepEqual([...offsets], [0, 4, 4, 5]);
    assert.deepEqual(new Set(columns.slice(0, 4)), new Set([0, 1, 2, 3]));
    assert.deepEqual([...columns.slice(4)], [0]);
    assert.equal(width, 4);
    const squares = (kind: (column: number) => boolean) =>
      [...values.slice(0, 4)].reduce(
        (sum, value, i) => sum + (kind(columns[i] ?? -1) ? value * value : 0),
        0,
      );
    for (const kind of [(column: number) => column < 3, (column: number) => column === 3])
      assert.ok(Math.abs(squares(kind) - 1) < 1e-6);
    assert.equal(values[4], 1);
    assert.equal(strength(1, 2), 2);
    assert.ok(Math.abs(strength(3, 2) - 2 * (1 + Math.log(3))) < 1e-12);
  });
});

describe('Labelled messages', () => {
  it('are read in batches, title and body together, each with its own labels', async () => {
    const sizes: number[] = [];
    const segmenter = {
      ...plainSegmenter,
      cut: (texts: readonly string[]) => {
        sizes.push(texts.length);
        return plainSegmenter.cut(texts);
      },
    };
    const rows = Array.from({ length: textsMax + 1 }, (_, i) => ({
      title: `题${String(i)}`,
      body: '文',
      conflict: 0 as const,
    }));
    const samples = await samplesOf(segmenter, rows);
    assert.deepEqual(sizes, [textsMax, 1]);
    assert.equal(samples.length, rows.length);
    for (const [i, { labels, message, words }] of samples.entries()) {
      assert.equal(labels, rows[i]);
      assert.equal(message.text, `题${String(i)}\n文`);
      assert.equal(words.join(''), message.text);
    }
  });
});
