import { AhoCorasick } from '@monyone/aho-corasick';
import { readForm } from './wordForm.ts';
import type { WatchedWord } from './watchedWord.ts';

/** A passage of a text that holds a watched word: in code points of the text as it was written; `to` is not part of it. */
export interface Passage {
  readonly word: WatchedWord;
  readonly from: number;
  readonly to: number;
}

/** Finds all watched words of a text in one pass over it, however many words there are. */
export type WordMatcher = (text: string) => readonly Passage[];

const latin = /[\p{Script=Latin}\p{N}]/u;

/** A word of Latin letters is found as a whole word alone: `ass` does not stand in `class`. */
const isWhole = (text: string, begin: number, end: number): boolean =>
  !isJoined(text[begin - 1], text[begin]) && !isJoined(text[end - 1], text[end]);

const isJoined = (one = '', other = ''): boolean => latin.test(one) && latin.test(other);

/**
 * The matcher of these words. Each passage is told once for each word, in the order of the text; making the matcher takes time in
 * proportion to the letters of all words, using it in proportion to the text (Aho and Corasick 1975, the package of that name).
 */
export function matcherOf(words: readonly WatchedWord[]): WordMatcher {
  const byForm = new Map<string, WatchedWord[]>();
  for (const word of words) byForm.set(word.form, [...(byForm.get(word.form) ?? []), word]);
  const automaton = new AhoCorasick([...byForm.keys()]);
  return (text) => {
    const read = readForm(text, (form) => byForm.has(form));
    return automaton
      .matchInText(read.text)
      .filter(({ begin, end }) => isWhole(read.text, begin, end))
      .flatMap(({ begin, end, keyword }) => {
        const [from, to] = read.spanOf(begin, end);
        return (byForm.get(keyword) ?? []).map((word) => ({ word, from, to }));
      })
      .sort((a, b) => a.from - b.from || a.to - b.to);
  };
}
