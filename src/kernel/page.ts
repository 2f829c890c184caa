import type { Count } from './count.ts';

/** One page of a list; `after` is the sort key of the last item that was read. */
export interface PageAsked {
  readonly first: number;
  readonly after?: string;
}

/** What a page holds, and whether more follows. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly hasNext: boolean;
}

/** A page of a list that can say how many it holds in all; counted only when asked. */
export interface CountedPage<T> extends Page<T> {
  readonly count: () => Promise<Count>;
}

/** A page from what a store found when asked for one more than the page holds. */
export const pageOf = <D, T>(found: readonly D[], first: number, toNoun: (d: D) => T): Page<T> => ({
  items: found.slice(0, first).map(toNoun),
  hasNext: found.length > first,
});
