import type { Work } from '../../kernel/work.ts';
import { allowWord } from './addWatchedWord.ts';
import { makeWord, type NewWord } from './watchedWord.ts';
import { matcherOf, type Passage } from './wordMatcher.ts';

/** A text that the word stands in, with where. */
interface WordHit<T> {
  readonly text: T;
  readonly passages: readonly Passage[];
}

/** What a word would have done to the texts that were looked at. */
export interface WordPreview<T> {
  readonly looked: number;
  readonly hits: readonly WordHit<T>[];
}

/**
 * Looks what a word would do to some texts, newest first, before it is watched for; keeps nothing and changes nothing. `read` brings
 * them once it is allowed, `textOf` gives what is read of each. Refuses as `addWatchedWord` does.
 */
export async function previewWatchedWord<T>(
  work: Work,
  asked: NewWord,
  read: () => Promise<readonly T[]>,
  textOf: (text: T) => string,
): Promise<WordPreview<T>> {
  await allowWord(work, asked.area);
  const word = makeWord({ ...asked, id: '', request: '', by: work.actor.personId }, work.now);
  const find = matcherOf([word]);
  const texts = await read();
  const hits = texts.map((text) => ({ text, passages: find(textOf(text)) }));
  return { looked: texts.length, hits: hits.filter(({ passages }) => passages.length > 0) };
}
