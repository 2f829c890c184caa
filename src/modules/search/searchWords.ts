/** What knows the words of the language. */
export interface Lexicon {
  /** Whether a short string of Han characters is a usual word. */
  readonly isWord: (text: string) => boolean;
  /** Whether a word says nothing by itself (的, 了, the). */
  readonly isStop: (word: string) => boolean;
}

const han = /^\p{Script=Han}+$/u;
const written = /[\p{L}\p{N}]/u;
/** A longer word is a slip of the keyboard or an address; its beginning is enough. */
const wordLengthMax = 24;
const compoundFrom = 3;

/** The words that stand in a text, in its order and as often as they stand there, from what the segmenter made of the folded text. */
export const plainWordsOf = (cut: readonly string[], { isStop }: Pick<Lexicon, 'isStop'>) =>
  cut
    .map((word) => Array.from(word.trim()).slice(0, wordLengthMax).join(''))
    .filter((word) => written.test(word) && !isStop(word));

/** The usual words inside a longer one: 电瓶 in 电瓶车, so that both are found. */
export function partsOfWord(word: string, isWord: Lexicon['isWord']): string[] {
  const signs = Array.from(word);
  if (signs.length < compoundFrom || !han.test(word)) return [];
  const parts: string[] = [];
  for (let length = 2; length < signs.length; length += 1)
    for (let from = 0; from + length <= signs.length; from += 1) {
      const part = signs.slice(from, from + length).join('');
      if (isWord(part)) parts.push(part);
    }
  return parts;
}

/** What a text is found by: its words and the usual words inside longer ones. */
export const indexWordsOf = (cut: readonly string[], lexicon: Lexicon): string[] =>
  plainWordsOf(cut, lexicon).flatMap((word) => [word, ...partsOfWord(word, lexicon.isWord)]);
