import { present } from '../../kernel/assert.ts';
import type { AreaNode } from './areaTree.ts';
import { figuresLimits, type Measure } from './figures.ts';

// Cell suppression over a tree of areas (docs/decisions/0008-public-figures.md). Primary: a count under five is hidden. Secondary:
// more are hidden until nobody can find a hidden one from its parent, its siblings and the other measures, not even somebody
// who knows this file. Nothing beneath a hidden area is shown, so that each published area and the hidden ones right below it
// form one equation that stands alone.

/** One count for each area of a tree, by path. */
export type Counts = ReadonlyMap<string, number>;
type Hidden = ReadonlySet<string>;

/** Measures that hold one another, the larger one first: a confirmed flag is a flag, and a flag is about a message. */
const chains: readonly (readonly Measure[])[] = [
  ['messages', 'flags', 'confirmed'],
  ['casesOpened'],
  ['casesClosed'],
];

const { groupSizeMin } = figuresLimits;
/** So much the hidden counts of a group make together at least: one of five, and another that can be anything up to four. */
const hiddenSumMin = 2 * groupSizeMin - 1;

/**
 * Which areas' counts are hidden, measure by measure. `turn` says with which part the search for a partner begins, so that it is
 * not the same one that is hidden for its neighbours' sake month after month.
 */
export function hiddenCells(
  tree: readonly AreaNode[],
  counts: Readonly<Record<Measure, Counts>>,
  turn: number,
): ReadonlyMap<Measure, Hidden> {
  return new Map(
    chains.flatMap((chain) => {
      const hidden = hiddenInChain(
        tree,
        chain.map((measure) => counts[measure]),
        turn,
      );
      return chain.map((measure, i) => [measure, present(hidden[i], measure)] as const);
    }),
  );
}

/** One measure while it is being protected: what was counted, and which areas are hidden by now. */
interface Level {
  readonly counts: Counts;
  readonly hidden: Set<string>;
}

/**
 * The hidden areas of measures that hold one another. Where the larger is hidden the smaller is too, else it would be a lower
 * bound; where the larger leaves no room for the smaller to be otherwise, the larger is hidden too. Sets only grow.
 */
function hiddenInChain(
  tree: readonly AreaNode[],
  chain: readonly Counts[],
  turn: number,
): readonly Hidden[] {
  const levels = chain.map((counts): Level => ({ counts, hidden: new Set() }));
  const least = present(levels.at(-1), 'a measure').counts;
  let size: number;
  do {
    size = sizeOf(levels);
    for (const [i, level] of levels.entries()) {
      for (const path of levels[i - 1]?.hidden ?? []) level.hidden.add(path);
      suppress(tree, level, turn);
    }
    for (const [i, larger] of levels.slice(0, -1).entries())
      hideWhatPins(tree, larger, present(levels[i + 1], 'a smaller measure'), least);
  } while (size !== sizeOf(levels));
  return levels.map(({ hidden }) => hidden);
}

const sizeOf = (levels: readonly Level[]): number =>
  levels.reduce((sum, { hidden }) => sum + hidden.size, 0);

/** Hides what one measure needs: small counts, what lies beneath a hidden area, and partners until every group is protected. */
function suppress(tree: readonly AreaNode[], { counts, hidden }: Level, turn: number): void {
  for (const { path } of tree) if (countOf(counts, path) < groupSizeMin) hidden.add(path);
  let open: readonly AreaNode[];
  do {
    const beneath = tree.filter(({ path }) => hidden.has(path)).flatMap(withParts);
    for (const { path } of beneath) hidden.add(path);
    open = tree
      .filter(({ path }) => !hidden.has(path))
      .filter((node) => isOpen(node, counts, hidden));
    for (const node of open) hidden.add(partnerIn(node, hidden, turn) ?? node.path);
  } while (open.length > 0);
}

/** The next part to hide: by place, never by size, for a partner chosen for being small would tell something of its count. */
const partnerIn = ({ parts }: AreaNode, hidden: Hidden, turn: number): string | undefined => {
  const start = turn % parts.length;
  const inTurn = [...parts.slice(start), ...parts.slice(0, start)];
  return inTurn.find(({ path }) => !hidden.has(path))?.path;
};

/**
 * True when hidden areas right below a published one could be found from it. They cannot where there are none, or two or more,
 * one of them not small, that together make up enough. What belongs to the area itself and to none of its parts is protected by
 * being mixed with hidden parts; it protects no part itself, for it is mostly nothing, as everyone can guess.
 */
function isOpen(node: AreaNode, counts: Counts, hidden: Hidden): boolean {
  const group = node.parts.filter((part) => hidden.has(part.path));
  if (group.length > 0) {
    const hasPartner = group.some((part) => countOf(counts, part.path) >= groupSizeMin);
    return group.length < 2 || !hasPartner || sumOf(group, counts) < hiddenSumMin;
  }
  const own = ownOf(node, counts);
  return own > 0 && own < groupSizeMin;
}

/**
 * Hides the larger counts of every group whose smaller ones they pin down. `room` is by how much the larger counts of a group
 * exceed the smaller: an area whose own larger count fits in it may have nothing of the smaller, the others holding its share.
 * An area counts as small by the least measure, for what pins one measure pins those that it holds. The same holds of what belongs
 * to an area and to none of its parts, unless it is nothing, which everyone may guess.
 */
function hideWhatPins(
  tree: readonly AreaNode[],
  larger: Level,
  smaller: Level,
  least: Counts,
): void {
  const isPinned = (room: number, node: AreaNode) => {
    if (larger.hidden.has(node.path)) return false;
    if (countOf(least, node.path) < groupSizeMin && countOf(larger.counts, node.path) > room)
      return true;
    const isOwnSmall = ownOf(node, smaller.counts) > 0 && ownOf(node, least) < groupSizeMin;
    return isOwnSmall && ownOf(node, larger.counts) > room;
  };
  for (const { path: around, parts } of tree) {
    const group = smaller.hidden.has(around)
      ? []
      : parts.filter(({ path }) => smaller.hidden.has(path));
    const room = sumOf(group, larger.counts) - sumOf(group, smaller.counts);
    if (room >= groupSizeMin && !group.flatMap(withParts).some((node) => isPinned(room, node)))
      continue;
    for (const { path } of group) larger.hidden.add(path);
  }
}

/** What belongs to an area itself and to none of its parts. */
const ownOf = ({ path, parts }: AreaNode, counts: Counts): number =>
  countOf(counts, path) - sumOf(parts, counts);

const withParts = (node: AreaNode): AreaNode[] => [node, ...node.parts.flatMap(withParts)];

const countOf = (counts: Counts, path: string): number => present(counts.get(path), path);

const sumOf = (nodes: readonly AreaNode[], counts: Counts): number =>
  nodes.reduce((sum, { path }) => sum + countOf(counts, path), 0);
