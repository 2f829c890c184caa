import { eachPosting, momentOf, postingCount } from './posting.ts';
import { freshnessOf, weightOf, type WeighedWord } from './ranking.ts';

/** The postings of a word in each of the shards that were opened. */
export type PostingsOf = (word: string) => readonly string[];

/** The words of a question, heaviest first: by how many postings hold each; those that no posting holds weigh as the others do on average. */
export function weighWords(words: readonly string[], postingsOf: PostingsOf): WeighedWord[] {
  const weights = new Map(
    words.flatMap((word): [string, number][] => {
      const held = postingsOf(word).reduce((sum, text) => sum + postingCount(text), 0);
      return held === 0 ? [] : [[word, weightOf(held)]];
    }),
  );
  const sum = [...weights.values()].reduce((all, weight) => all + weight, 0);
  const mean = weights.size === 0 ? weightOf(0) : sum / weights.size;
  return words
    .map((word) => ({ word, weight: weights.get(word) ?? mean }))
    .sort((one, other) => other.weight - one.weight);
}

/** Which documents come into question. */
export interface CandidatesAsked {
  /** The least part of the question's weight that a document holds, 0 to 1. */
  readonly coverageMin: number;
  readonly now: number;
  /** At most so many, those that seem best. */
  readonly max: number;
  readonly from?: number | undefined;
  readonly until?: number | undefined;
}

/** What the postings alone tell of a document. */
interface Tally {
  coverage: number;
  strength: number;
  /** Which word was counted last: a posting that stands twice counts once. */
  last: number;
}

const inTitleStrength = 1.8;
const minuteMs = 60_000;

/** The marks of the documents that hold enough of a question, by postings alone: how often they hold a word is weighed when they are read. */
export function candidatesOf(
  question: readonly WeighedWord[],
  postingsOf: PostingsOf,
  { coverageMin, now, max, from = 0, until = Infinity }: CandidatesAsked,
): string[] {
  const whole = question.reduce((sum, { weight }) => sum + weight, 0);
  const tallies = new Map<string, Tally>();
  let passed = 0;
  question.forEach(({ word, weight }, at) => {
    // Who holds none of the heavier words could not come up to enough any more.
    const isOpen = passed <= whole * (1 - coverageMin) + 1e-9;
    passed += weight;
    for (const text of postingsOf(word))
      eachPosting(text, (mark, inTitle) => {
        const known = tallies.get(mark);
        const strength = weight * (inTitle ? inTitleStrength : 1);
        if (known === undefined) {
          if (isOpen) tallies.set(mark, { coverage: weight, strength, last: at });
        } else if (known.last !== at) {
          known.coverage += weight;
          known.strength += strength;
          known.last = at;
        }
      });
  });
  const scored: [mark: string, score: number][] = [];
  for (const [mark, { coverage, strength }] of tallies) {
    if (coverage < whole * coverageMin - 1e-9) continue;
    const moment = momentOf(mark);
    if (moment + minuteMs <= from || moment >= until) continue;
    scored.push([mark, coverage * strength * freshnessOf(moment, now)]);
  }
  return best(scored, max);
}

/** The marks with the highest scores, in no order. */
function best(scored: readonly (readonly [string, number])[], max: number): string[] {
  if (scored.length <= max) return scored.map(([mark]) => mark);
  const scores = Float64Array.from(scored, ([, score]) => score).sort();
  const least = scores[scores.length - max] ?? 0;
  return scored
    .filter(([, score]) => score >= least)
    .slice(0, max)
    .map(([mark]) => mark);
}
