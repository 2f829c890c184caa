import { useCallback, useEffect, useRef, useState } from 'react';
import type { CombinedError } from 'urql';
import { problemOf, type Problem } from '../../talk/problem.ts';

interface OnePage<Node> {
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Asks for the page after a cursor, the first one without. */
export type Load<Node> = (after: string | undefined) => Promise<{
  readonly page?: OnePage<Node> | undefined;
  readonly error?: CombinedError | undefined;
}>;

interface Loaded<Node> {
  /** By which question it was loaded; another question starts afresh. */
  readonly by: Load<Node>;
  readonly items: readonly Node[];
  readonly next: string | undefined;
  readonly problem: Problem | undefined;
}

const nextOf = ({ pageInfo }: OnePage<unknown>) =>
  pageInfo.hasNextPage ? (pageInfo.endCursor ?? undefined) : undefined;

const loadUpTo = async <Node>(load: Load<Node>, count: number): Promise<Loaded<Node>> => {
  const items: Node[] = [];
  let next: string | undefined;
  do {
    const { page, error } = await load(next);
    const problem = error === undefined ? undefined : problemOf(error);
    if (page === undefined) {
      return { by: load, items, next, problem: problem ?? { code: 'INTERNAL' } };
    }
    items.push(...page.edges.map(({ node }) => node));
    next = nextOf(page);
    if (problem !== undefined) return { by: load, items, next, problem };
  } while (next !== undefined && items.length < count);
  return { by: load, items, next, problem: undefined };
};

/**
 * A list that stands still while one works through it: pages are added on request, and read afresh only when asked. `again` and `replace`
 * stay the same functions as long as the question does, so that rows which they are given to need not be drawn again.
 */
export const usePages = <Node extends { readonly id: string }>(load: Load<Node>) => {
  const [loaded, setLoaded] = useState<Loaded<Node>>();
  const [isBusy, setBusy] = useState(false);
  const now = loaded?.by === load ? loaded : undefined;

  useEffect(() => {
    let isWanted = true;
    void loadUpTo(load, 1).then((first) => {
      if (isWanted) setLoaded(first);
    });
    return () => {
      isWanted = false;
    };
  }, [load]);

  const count = useRef(0);
  useEffect(() => {
    count.current = now?.items.length ?? 0;
  }, [now]);
  const again = useCallback(async () => {
    setBusy(true);
    const fresh = await loadUpTo(load, count.current);
    setLoaded((before) =>
      fresh.problem !== undefined && fresh.items.length === 0 && before?.by === load
        ? { ...before, problem: fresh.problem }
        : fresh,
    );
    setBusy(false);
    return fresh.items;
  }, [load]);

  // Gives what was added, so that one can go on to it.
  const more = async (): Promise<readonly Node[]> => {
    if (now?.next === undefined || isBusy) return [];
    setBusy(true);
    const { page, error } = await load(now.next);
    const problem = error === undefined ? undefined : problemOf(error);
    const added = page?.edges.map(({ node }) => node) ?? [];
    const known = new Set(now.items.map(({ id }) => id));
    const fresh = added.filter(({ id }) => !known.has(id));
    const items = [...now.items, ...fresh];
    setLoaded({ by: load, items, next: page === undefined ? now.next : nextOf(page), problem });
    setBusy(false);
    return fresh;
  };

  const replace = useCallback((node: Node) => {
    setLoaded(
      (before) =>
        before && {
          ...before,
          items: before.items.map((one) => (one.id === node.id ? node : one)),
        },
    );
  }, []);

  return {
    items: now?.items,
    problem: now?.problem,
    hasMore: now?.next !== undefined,
    ...{ isBusy, again, more, replace },
  };
};
