import { visitFeatures } from './features.ts';
import type { Model } from './weights.ts';

/** The features of one text that a model knows. Entry i of `numbers`, `counts` and `values` is one feature. */
export interface KnownFeatures {
  readonly numbers: readonly number[];
  readonly counts: readonly number[];
  /** (1 + ln count) · idf, scaled so that the squares of a text sum to 1 over its runs of characters, and to 1 over its words. */
  readonly values: Float64Array;
  /** Every place of them, three numbers each: which entry, where it starts, where it ends (UTF-16 units). */
  readonly places: readonly number[];
}

/** How strong a feature is in a text before its kind is brought to length 1. */
export const strength = (count: number, idf: number): number => (1 + Math.log(count)) * idf;

/** Inverse document frequency, smoothed so that a feature of every row still counts. */
export const idfOf = (rows: number, rowsWithIt: number): number =>
  Math.log((1 + rows) / (1 + rowsWithIt)) + 1;

/** The features of an analysed text that the model knows, with their places. `words` is the segmenter's answer for it. */
export const knownFeatures = (
  model: Pick<Model, 'grams' | 'words' | 'idf'>,
  text: string,
  words: readonly string[],
): KnownFeatures => {
  const entries = new Map<number, number>();
  const numbers: number[] = [];
  const counts: number[] = [];
  const places: number[] = [];
  visitFeatures(text, words, (kind, key, start, end) => {
    const number = (kind === 'gram' ? model.grams : model.words).get(key);
    if (number === undefined) return false;
    let entry = entries.get(number);
    if (entry === undefined) {
      entry = numbers.push(number) - 1;
      counts.push(0);
      entries.set(number, entry);
    }
    counts[entry] = (counts[entry] ?? 0) + 1;
    places.push(entry, start, end);
    return true;
  });
  const values = Float64Array.from(numbers, (number, entry) =>
    strength(counts[entry] ?? 0, model.idf[number] ?? 0),
  );
  // Apart: a text has four times as many runs as words, and together they would drown the words.
  const isWord = (entry: number) => (numbers[entry] ?? 0) >= model.grams.size;
  const squares = [0, 0];
  values.forEach((value, entry) => {
    const kind = isWord(entry) ? 1 : 0;
    squares[kind] = (squares[kind] ?? 0) + value * value;
  });
  const [gramLength = 1, wordLength = 1] = squares.map((sum) => Math.sqrt(sum) || 1);
  return {
    numbers,
    counts,
    values: values.map((value, entry) => value / (isWord(entry) ? wordLength : gramLength)),
    places,
  };
};
