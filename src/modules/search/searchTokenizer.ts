import { isStopWord } from '../../platform/stopWords.ts';
import { textLengthMax, textsMax, type Segmenter } from '../../platform/segmenter/segmenter.ts';
import { openSharedSegmenter } from '../../platform/segmenter/sharedSegmenter.ts';
import { foldEach } from '../../platform/searchFold.ts';
import type { Lexicon } from './searchWords.ts';

/** What cuts texts into words: the segmenter of the process, and what it knows of the language. */
export interface Tokenizer extends Lexicon {
  /** The folded words of each text. UNAVAILABLE, TIMEOUT as the segmenter. */
  readonly cut: (texts: readonly string[]) => Promise<string[][]>;
}

/** A text as it is cut: folded as questions are, at most 5,000 characters. */
const cuttable = (text: string): string =>
  Array.from(foldEach(text).join('')).slice(0, textLengthMax).join('');

/** A tokenizer of a segmenter that somebody else opens and closes. */
export const tokenizerOf = (segmenter: Segmenter): Tokenizer => ({
  cut: async (texts) => {
    const words: string[][] = [];
    for (let from = 0; from < texts.length; from += textsMax)
      words.push(...(await segmenter.cut(texts.slice(from, from + textsMax).map(cuttable))));
    return words;
  },
  isWord: (text) => segmenter.isWord(text),
  isStop: isStopWord,
});

interface Opened {
  readonly tokenizer: Tokenizer;
  readonly close: () => Promise<void>;
}

let opened: Promise<Opened> | undefined;

async function open(): Promise<Opened> {
  const segmenter = await openSharedSegmenter();
  return { tokenizer: tokenizerOf(segmenter), close: () => segmenter.close() };
}

/** The tokenizer of this process, opened when it is first needed (about 2 s and 290 MB). UNAVAILABLE when it cannot be. */
export async function openTokenizer(): Promise<Tokenizer> {
  opened ??= open();
  try {
    return (await opened).tokenizer;
  } catch (error) {
    // What could not be opened is tried again by the next who asks.
    opened = undefined;
    throw error;
  }
}

/** Gives the process's tokenizer back, where it was opened. */
export async function closeTokenizer(): Promise<void> {
  const held = await opened?.catch(() => undefined);
  opened = undefined;
  await held?.close();
}
