import { assert } from '../../kernel/assert.ts';

/** Longest run of characters that is one feature, in code points. */
export const gramLengthMax = 4;

/** The two kinds of feature: a run of characters, or one word or two words in a row (joined by a space). */
type FeatureKind = 'gram' | 'word';

/**
 * Called for each place of a feature; the offsets are UTF-16 units of the analysed text. The answer says whether to look
 * further: a feature too rare to be known cannot be part of a longer one that is known, so after `false` those are left out.
 */
export type FeatureVisit = (kind: FeatureKind, key: string, start: number, end: number) => boolean;

/** Latin capitals made small, so that offsets stay. */
const small = (text: string): string => text.replace(/[A-Z]+/g, (run) => run.toLowerCase());

const codePointStarts = (text: string): number[] => {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
    starts.push(at);
  starts.push(text.length);
  return starts;
};

const visitGrams = (text: string, visit: FeatureVisit): void => {
  const starts = codePointStarts(text);
  const count = starts.length - 1;
  for (let from = 0; from < count; from++) {
    const start = starts[from] ?? 0;
    for (let to = from + 1; to <= Math.min(from + gramLengthMax, count); to++) {
      const end = starts[to] ?? 0;
      if (!visit('gram', text.slice(start, end), start, end)) break;
    }
  }
};

const visitWords = (words: readonly string[], visit: FeatureVisit): void => {
  let before = '';
  let beforeStart = 0;
  let start = 0;
  for (const raw of words) {
    const end = start + raw.length;
    const word = small(raw);
    if (/\S/u.test(word)) {
      const further = visit('word', word, start, end);
      if (further && before !== '') visit('word', `${before} ${word}`, beforeStart, end);
      before = further ? word : '';
      beforeStart = start;
    }
    start = end;
  }
};

/**
 * Visits the features of an analysed text: runs of one to four characters, words, and pairs of words.
 * `words` is the segmenter's answer for exactly this text: joined they are the text.
 */
export const visitFeatures = (
  text: string,
  words: readonly string[],
  visit: FeatureVisit,
): void => {
  assert(
    words.reduce((sum, word) => sum + word.length, 0) === text.length,
    'the words are those of the text',
  );
  visitGrams(small(text), visit);
  visitWords(words, visit);
};
