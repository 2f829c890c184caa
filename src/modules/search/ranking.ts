import type { WordCount } from './wordCounts.ts';

// BM25 (Robertson, Spärck Jones), with the usual constants, a word in the title counting for more, and a part of the weight that fades
// with age: what was written a year ago weighs three quarters of what was written today, and never less than half.

const k1 = 1.2;
const b = 0.5;
/** How many words a post has, about: the mean of the demo's posts and of the public messages that we train on. */
const lengthUsual = 60;
const titleBonus = 0.8;
/** The size of the collection in the weight of a word: a number that all share, so that it tells nothing of what others wrote. */
const collectionSize = 100_000;
const halfLifeMs = 365 * 86_400_000;

/** How much a word tells that so many documents hold: rare ones more. Always above 0. */
export const weightOf = (documents: number): number => {
  const held = Math.min(documents, collectionSize);
  return Math.log(1 + (collectionSize - held + 0.5) / (held + 0.5));
};

/** How strongly a document of some length holds a word. Above 0, at most 3. */
export const strengthOf = ({ count, inTitle }: WordCount, length: number): number =>
  (count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / lengthUsual)) +
  (inTitle ? titleBonus : 0);

/** What is left of a weight after some time, 1 at once and never below a half; what lies ahead counts as now. */
export const freshnessOf = (at: number, now: number): number =>
  0.5 + 0.5 * 2 ** (-Math.max(now - at, 0) / halfLifeMs);

/** A word of a question and its weight. */
export interface WeighedWord {
  readonly word: string;
  readonly weight: number;
}

/** The part of a question's weight that a document holds, 0 to 1, and the score of what it holds. */
export interface Score {
  readonly coverage: number;
  readonly score: number;
}

/** Scores a document: how much of the question it holds counts twice, then how strongly, then how fresh it is. */
export function scoreOf(
  question: readonly WeighedWord[],
  held: (word: string) => WordCount | undefined,
  { length, at }: { readonly length: number; readonly at: number },
  now: number,
): Score {
  let [whole, covered, strength] = [0, 0, 0];
  for (const { word, weight } of question) {
    const found = held(word);
    whole += weight;
    if (found === undefined) continue;
    covered += weight;
    strength += weight * strengthOf(found, length);
  }
  if (whole === 0) return { coverage: 0, score: 0 };
  const coverage = covered / whole;
  return { coverage, score: coverage * (strength / whole) * freshnessOf(at, now) };
}
