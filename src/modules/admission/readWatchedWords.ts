import { notFound } from '../../kernel/appError.ts';
import type { CountedPage, PageAsked } from '../../kernel/page.ts';
import type { Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import { mayReadOrder } from './admission.policy.ts';
import { countWords, listWords, type WordsAsked } from './watchedWord.store.ts';
import type { WatchedWord } from './watchedWord.ts';

/** Which words: of an area and all within (the one acted over when none is named), narrowed by what is given. */
export interface WordsWanted extends Omit<WordsAsked, 'area'> {
  readonly area?: string;
}

/** The words that are or were watched for, newest first. NOT_FOUND (area), BAD_INPUT (query). */
export async function readWatchedWords(
  { actor }: Work,
  wanted: WordsWanted,
  page: PageAsked,
): Promise<CountedPage<WatchedWord>> {
  const asked = { ...wanted, area: wanted.area ?? actor.scope };
  if (!mayReadOrder(actor, asked.area) || (await findArea(asked.area)) === null)
    throw notFound('area');
  return { ...(await listWords(asked, page)), count: () => countWords(asked) };
}
