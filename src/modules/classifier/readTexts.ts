import { present } from '../../kernel/assert.ts';
import type { Segmenter } from '../../platform/segmenter/segmenter.ts';
import { inTurns } from './inTurns.ts';
import { normalise, type Normalised } from '../../platform/normalise.ts';

/** A text as the machine reads it: the copy that is analysed, and its words. */
export interface ReadText {
  readonly message: Normalised;
  /** Joined they are the text of the copy. */
  readonly words: readonly string[];
}

/**
 * Reads texts (title, line break, body: `textOf`) the one way that training, measuring and judging share: whatever the machine
 * has learnt from, it meets again in the same form.
 */
export async function readTexts(
  segmenter: Segmenter,
  texts: readonly string[],
): Promise<ReadText[]> {
  const messages = await inTurns(texts, (text) =>
    normalise(text, (word) => segmenter.isWord(word)),
  );
  const words = await segmenter.cut(messages.map(({ text }) => text));
  return messages.map((message, i) => ({ message, words: present(words[i], 'words') }));
}
