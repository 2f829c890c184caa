import { parentOf } from '../community/area.ts';

/** One area of a tree, with those right below it. Areas stand in the order of their paths, each after the one it lies in. */
export interface AreaNode {
  readonly path: string;
  readonly parts: readonly AreaNode[];
}

/** The tree of a city, from the paths of its areas. The first node is the city. */
export function treeOf(paths: readonly string[]): readonly AreaNode[] {
  const parts = new Map(paths.map((path) => [path, [] as AreaNode[]]));
  const nodes = [...parts].map(([path, below]): AreaNode => ({ path, parts: below }));
  for (const node of nodes) parts.get(parentOf(node.path))?.push(node);
  return nodes;
}

/**
 * What each area of a tree holds with all that lies in it, from what was found at exact places. A place that is no area of the
 * tree (a grid) counts for the next larger one that is.
 */
export function gatheredIn<T>(
  tree: readonly AreaNode[],
  found: Iterable<readonly [place: string, item: T]>,
): ReadonlyMap<string, readonly T[]> {
  const gathered = new Map(tree.map(({ path }) => [path, [] as T[]]));
  for (const [place, item] of found)
    for (let path = place; path !== ''; path = parentOf(path)) gathered.get(path)?.push(item);
  return gathered;
}

/** Sums what was counted at exact places for each area of a tree with all that lies in it. */
export function summedIn(
  tree: readonly AreaNode[],
  counts: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const sums = [...gatheredIn(tree, counts)].map(
    ([path, parts]) => [path, parts.reduce((sum, count) => sum + count, 0)] as const,
  );
  return new Map(sums);
}
