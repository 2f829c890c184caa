import { notFound } from '../../kernel/appError.ts';
import { checkText } from '../../kernel/text.ts';
import type { Work } from '../../kernel/work.ts';
import { covers } from '../../kernel/work.ts';
import { spansOf } from './highlight.ts';
import { rankThings } from './rankedThings.ts';
import { readThings } from './readThings.ts';
import { limits } from './search.limits.ts';
import { resultOf, type SearchResult } from './searchThings.ts';

/** What is written, and where it would be kept. */
export interface SameAsked {
  readonly text: string;
  /** The area acted over when absent. */
  readonly area?: string;
}

/** How many are shown. */
const sameMax = 3;
const wordsMax = 30;
/** The beginning of a draft says what it is about. */
const readMax = 300;
/** A draft's own words are many: what holds a third of their weight is worth a look. */
const coverageMin = 0.35;
/** One word in common is no likeness. */
const wordsMin = 2;

/** What others have written that may say the same as a draft, at most three, best first. BAD_INPUT (text), NOT_FOUND (area). */
export async function findSame(work: Work, asked: SameAsked): Promise<SearchResult[]> {
  const { actor, now } = work;
  const text = checkText('text', asked.text, limits.sameAsText);
  const { area = actor.scope } = asked;
  if (!covers(actor.scope, area)) throw notFound('area');
  const { things, words } = await rankThings(work, {
    text: Array.from(text).slice(0, readMax).join(''),
    wordsMax,
    area,
    kinds: ['POST', 'FIELD_REPORT'],
    coverageMin,
    asOf: now.getTime(),
  });
  const found: SearchResult[] = [];
  for await (const [{ key }, read] of readThings(actor, things, sameMax + 1)) {
    const held = words.filter((word) => spansOf(`${read.title}\n${read.body}`, [word]).length > 0);
    if (held.length >= wordsMin) found.push(resultOf(read, words, key));
    if (found.length === sameMax) break;
  }
  return found;
}
