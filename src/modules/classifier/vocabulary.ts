import type { SparseRows } from './fit.ts';
import { visitFeatures } from './features.ts';
import { idfOf, knownFeatures } from './featuresKnown.ts';
import type { ReadText } from './readTexts.ts';
import type { Model } from './weights.ts';

/** The numbers of a vocabulary and how rare each feature is. */
export type Vocabulary = Pick<Model, 'grams' | 'words' | 'idf'>;

const keyBytesMax = 255;

/** The features that stand in `rowsMin` texts or more, sorted, so that the order of the texts does not matter. */
export const buildVocabulary = (texts: readonly ReadText[], rowsMin: number): Vocabulary => {
  const seen = {
    gram: new Map<string, [number, number]>(),
    word: new Map<string, [number, number]>(),
  };
  texts.forEach(({ message, words }, row) => {
    visitFeatures(message.text, words, (kind, key) => {
      const count = seen[kind].get(key);
      if (!count) seen[kind].set(key, [1, row]);
      else if (count[1] !== row) {
        count[0]++;
        count[1] = row;
      }
      return true;
    });
  });
  const kept = (kind: 'gram' | 'word') =>
    [...seen[kind]]
      .filter(([key, [rows]]) => rows >= rowsMin && Buffer.byteLength(key) <= keyBytesMax)
      .sort(([a], [b]) => (a < b ? -1 : 1));
  const grams = kept('gram');
  const words = kept('word');
  return {
    grams: new Map(grams.map(([key], i) => [key, i])),
    words: new Map(words.map(([key], i) => [key, grams.length + i])),
    idf: Float32Array.from([...grams, ...words], ([, [rows]]) => idfOf(texts.length, rows)),
  };
};

/** The texts as rows of a vocabulary. */
export const sparseRows = (vocabulary: Vocabulary, texts: readonly ReadText[]): SparseRows => {
  const offsets = new Uint32Array(texts.length + 1);
  const parts = texts.map(({ message, words }, row) => {
    const { numbers, values } = knownFeatures(vocabulary, message.text, words);
    offsets[row + 1] = (offsets[row] ?? 0) + numbers.length;
    return { columns: Uint32Array.from(numbers), values: Float32Array.from(values) };
  });
  const columns = new Uint32Array(offsets[texts.length] ?? 0);
  const values = new Float32Array(columns.length);
  parts.forEach((part, row) => {
    columns.set(part.columns, offsets[row] ?? 0);
    values.set(part.values, offsets[row] ?? 0);
  });
  return { offsets, columns, values, width: vocabulary.idf.length };
};
