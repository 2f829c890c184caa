import { indexThings } from '../../../src/modules/search/indexThings.ts';
import { searchSources } from '../../../src/modules/search/searchSources.ts';
import { tokenizerOf, type Tokenizer } from '../../../src/modules/search/searchTokenizer.ts';
import { searchThings, type SearchAsked } from '../../../src/modules/search/searchThings.ts';
import type { Actor } from '../../../src/kernel/work.ts';
import { sharedSegmenter } from '../../support/segmenter.ts';
import { minutesLater, workOf } from '../../support/world.ts';

let made: Promise<Tokenizer> | undefined;

/** The tokenizer of the one real segmenter of a test run. */
export const realTokenizer = (): Promise<Tokenizer> =>
  (made ??= sharedSegmenter().then(tokenizerOf));

/** Brings the index to what the things of these ids are now. */
export async function indexAll(...ids: readonly string[]): Promise<void> {
  for (const source of searchSources) await indexThings(source, await realTokenizer(), ids);
}

/** What somebody finds, an hour after the stories begin. */
export const search = (actor: Actor, query: string, asked: Partial<SearchAsked> = {}) =>
  searchThings(workOf(actor, minutesLater(60)), { ...asked, query }, { first: 20 });

/** The ids of the things that somebody finds, best first; rules by their codes. */
export async function foundBy(
  actor: Actor,
  query: string,
  asked: Partial<SearchAsked> = {},
): Promise<string[]> {
  const { items } = await search(actor, query, asked);
  return items.map(({ item }) => ('code' in item.thing ? item.thing.code : item.thing.id));
}
