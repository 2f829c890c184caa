import { badInput, notFound } from '../../kernel/appError.ts';
import type { Page } from '../../kernel/page.ts';
import { isBlank, isOverBytes, lengthOf } from '../../kernel/text.ts';
import { covers, type Actor } from '../../kernel/work.ts';
import { holdsName } from '../../platform/nameParts.ts';
import { findArea } from '../community/area.store.ts';
import type { Person } from '../identity/person.ts';
import { listResidents } from '../identity/person.store.ts';
import { limits } from './directory.limits.ts';

/** How many of a sort are shown: whoever is not among them is found by a longer query or a smaller area. */
const foundMax = 8;
/** How many are read to choose them from: the store knows that a name holds all parts of a query, not in which order. */
export const candidatesMax = 50;

/** A part of a name, and where: the area acted over when none is named. */
export interface NamesAsked {
  readonly query: string;
  readonly area?: string;
}

/** Checks what was typed before anything is done with it. BAD_INPUT when nothing can be seen in it and on more than 40 characters. */
export function checkQuery(query: string): string {
  const { min, max } = limits.nameQuery;
  if (isOverBytes(query, max) || lengthOf(query) > max)
    throw badInput('query', 'too_long', `Write at most ${String(max)} characters of a name.`, max);
  if (isBlank(query)) throw badInput('query', 'too_short', 'Write a part of a name.', min);
  return query;
}

/** The area that was asked about. NOT_FOUND for one outside the area acted over. */
export async function searchedArea(actor: Actor, area = actor.scope): Promise<string> {
  if (!covers(actor.scope, area) || (await findArea(area)) === null) throw notFound('area');
  return area;
}

/** Those who live in an area and whose shown name holds the query, the newest first; and whether there are more. */
export async function searchNames(
  area: string,
  query: string,
): Promise<{ readonly people: Person[]; readonly isMore: boolean }> {
  const asked = { list: 'everybody', query } as const;
  const page = await listResidents(area, asked, { first: candidatesMax });
  const { found, isMore } = pickNamed(page, ({ displayName }) => displayName, query);
  return { people: found, isMore };
}

/** Those of a page of candidates whose name holds all of the query, at most 8; and whether there may be more. */
export function pickNamed<T>(
  { items, hasNext }: Page<T>,
  nameOf: (item: T) => string,
  query: string,
): { readonly found: T[]; readonly isMore: boolean } {
  const named = items.filter((one) => holdsName(nameOf(one), query));
  return { found: named.slice(0, foundMax), isMore: hasNext || named.length > foundMax };
}
