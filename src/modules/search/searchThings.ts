import { badInput, notFound } from '../../kernel/appError.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { publicNumberFrom } from '../../kernel/publicNumber.ts';
import { checkText } from '../../kernel/text.ts';
import { covers, type Work } from '../../kernel/work.ts';
import { findArea } from '../community/area.store.ts';
import { excerptOf, spansOf, type Excerpt } from './highlight.ts';
import { numberedThings } from './numberedThings.ts';
import { rankThings, type AskedKind, type RankedThing } from './rankedThings.ts';
import { readThings } from './readThings.ts';
import { limits } from './search.limits.ts';
import type { ReadItem, SearchItem } from './searchSource.ts';

/** What somebody looks for, and how it is narrowed. */
export interface SearchAsked {
  readonly query: string;
  /** Only things of these sorts; all when absent. */
  readonly kinds?: readonly AskedKind[];
  /** Only what lies there; the whole of the area acted over when absent. */
  readonly area?: string;
  readonly from?: Date;
  readonly until?: Date;
  /** Only what stands so, for example cases that are closed. */
  readonly state?: string;
}

/** One thing that was found, as the person may read it, with the passages that were looked for. */
export interface SearchResult {
  readonly item: SearchItem;
  readonly title: Excerpt;
  readonly excerpt: Excerpt;
  readonly at: Date;
  readonly area?: string;
  /** Its place in the list, which goes on from there. */
  readonly place: string;
}

/** A thing holds at least this part of what was asked, by weight: of two words both, of a sentence most. */
const coverageMin = 0.6;
const wordsMax = 12;

/**
 * What a person may read of what fits a question, best first. What the index proposes is asked of its own module again before it is shown.
 * BAD_INPUT (query), NOT_FOUND (area).
 */
export async function searchThings(
  work: Work,
  asked: SearchAsked,
  page: PageAsked,
): Promise<Page<SearchResult>> {
  const query = checkText('query', asked.query, limits.searchQuery);
  const { area = work.actor.scope } = asked;
  await checkArea(work, asked.area);
  const start = page.after === undefined ? undefined : placeFrom(page.after);
  const asOf = start?.asOf ?? work.now.getTime();
  const text = { text: query, wordsMax, coverageMin, asOf };
  const ranked = await rankThings(work, { ...asked, ...text, area });
  const numbered = await numberedThings(publicNumberFrom(query));
  const things = [...numbered, ...ranked.things].filter((thing) => isAfter(thing, start));
  const found: SearchResult[] = [];
  for await (const [thing, read] of readThings(work.actor, things, page.first + 1)) {
    const result = resultOf(read, ranked.words, `${String(asOf)} ${placeOf(thing)}`);
    if (numbered.includes(thing) || isShown(result)) found.push(result);
    if (found.length > page.first) break;
  }
  return { items: found.slice(0, page.first), hasNext: found.length > page.first };
}

async function checkArea({ actor }: Work, area: string | undefined): Promise<void> {
  if (area === undefined) return;
  if (!covers(actor.scope, area) || (await findArea(area)) === null) throw notFound('area');
}

/** Whether a passage of what was looked for stands in what the person reads: the index may be a moment behind. */
const isShown = ({ title, excerpt }: SearchResult): boolean =>
  title.spans.length + excerpt.spans.length > 0;

/** A thing as it is shown. */
export const resultOf = (
  { item, title, body, at, area }: ReadItem,
  words: readonly string[],
  place: string,
): SearchResult => ({
  item,
  title: { text: title, spans: spansOf(title, words) },
  excerpt: excerptOf(body, words),
  at,
  ...(area === undefined ? {} : { area }),
  place,
});

const placeOf = ({ score, key }: RankedThing): string => `${String(score)} ${key}`;

interface Place {
  readonly asOf: number;
  readonly score: number;
  readonly key: string;
}

const latestMs = 8_640_000_000_000_000;

function placeFrom(after: string): Place {
  const [asOf = '', score = '', key = ''] = after.split(' ');
  const place = { asOf: Number(asOf), score: Number(score), key };
  if (key === '' || !(Math.abs(place.asOf) <= latestMs) || Number.isNaN(place.score))
    throw badInput('after', 'not_a_cursor', 'Pass the endCursor of the page before.');
  return place;
}

const isAfter = ({ score, key }: RankedThing, place: Place | undefined): boolean =>
  place === undefined || score < place.score || (score === place.score && key > place.key);
