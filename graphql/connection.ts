import { badInput } from '../src/kernel/appError.ts';
import type { Count } from '../src/kernel/count.ts';
import type { CountedPage, Page, PageAsked } from '../src/kernel/page.ts';

/** Most rows of one page, in every list of the schema. */
export const pageSizeMax = 50;
const cursorLengthMax = 512;

/** A page as the schema shows it. */
export interface Connection<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const toCursor = (value: string): string => Buffer.from(value, 'utf8').toString('base64url');

function fromCursor(cursor: string): string {
  const value = cursor.length > cursorLengthMax ? '' : Buffer.from(cursor, 'base64url').toString();
  // Only what we handed out comes back unchanged: anything else is not a cursor.
  if (value === '' || toCursor(value) !== cursor || value.includes('\u0000'))
    throw badInput('after', 'not_a_cursor', 'Pass the endCursor of the page before.');
  return value;
}

/** The same of a list that can say how many it holds. */
export interface CountedConnection<T> extends Connection<T> {
  count: () => Promise<Count>;
}

/** Checks a list's arguments: `first` from 1 to 50, `after` a cursor of ours. BAD_INPUT else. */
export function pageArgs(args: { first: number; after?: string }): PageAsked {
  const { first, after } = args;
  if (!Number.isInteger(first) || first < 1 || first > pageSizeMax)
    throw badInput('first', 'page_size', 'Ask for 1 to 50 at a time.', pageSizeMax);
  return after === undefined ? { first } : { first, after: fromCursor(after) };
}

/** The Relay connection of a page; `cursorOf` names the value that the list goes on from. */
export function connectionOf<T>(page: Page<T>, cursorOf: (item: T) => string): Connection<T> {
  const edges = page.items.map((node) => ({ cursor: toCursor(cursorOf(node)), node }));
  return {
    edges,
    pageInfo: { hasNextPage: page.hasNext, endCursor: edges.at(-1)?.cursor ?? null },
  };
}

/** The connection of a page that can be counted. */
export const countedConnectionOf = <T>(
  page: CountedPage<T>,
  cursorOf: (item: T) => string,
): CountedConnection<T> => ({ ...connectionOf(page, cursorOf), count: page.count });
