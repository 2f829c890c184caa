import { withinOf } from '../../../src/kernel/work.ts';
import { treeOf } from '../../../src/modules/openness/areaTree.ts';
import { nothing, sumsOf } from './publication.ts';

type Places = Readonly<Record<string, readonly number[]>>;

/** Messages, flags and confirmed flags of each place: towns in which one condition of the rule alone stands in the way. */
export const towns: Readonly<Record<string, Places>> = {
  'of hidden flags by confirmed ones that are shown': {
    'c/0': [40, 9, 9],
    'c/1': [40, 4, 0],
    'c/2': [40, 30, 12],
    'c/3': [40, 20, 11],
  },
  'of flags that are all confirmed': {
    'c/0': [90, 20, 20],
    'c/1': [80, 6, 3],
    'c/2': [70, 9, 9],
  },
  'of a few confirmed ones by the messages beyond the flags': {
    'c/0/0': [5, 5, 5],
    'c/1/0': [9, 5, 3],
    'c/1/1': [5, 4, 4],
    'c/1/2': [5, 5, 5],
    'c/2/0': [5, 5, 5],
  },
  'of a few flags deep in a street by the messages of its sisters': {
    'c/0/0/0': [0, 0, 0],
    'c/0/0/1': [5, 5, 5],
    'c/0/0/2': [6, 3, 1],
    'c/0/1/0': [2, 0, 0],
    'c/0/2/0': [3, 3, 2],
    'c/1/0/0': [1, 1, 1],
    'c/1/1/0': [4, 4, 4],
  },
  'of a large one that the flags hold to within one': {
    'c/0': [20, 20, 20],
    'c/1': [30, 7, 6],
    'c/2': [30, 2, 2],
    'c/3': [30, 20, 8],
  },
  'of a place whose messages just fit into what the flags leave free': {
    'c/0': [8, 0, 0],
    'c/1': [9, 9, 7],
  },
  'of confirmed ones so few that the whole street is hidden': {
    'c/0': [7, 2, 2],
    'c/1': [8, 6, 2],
  },
  'of a few confirmed ones of a street alone by the flags beside them': {
    'c/0/0': [5, 5, 5],
    'c/1/0': [6, 6, 2],
    'c/1/0/0': [5, 5, 4],
    'c/1/1/0': [5, 5, 5],
    'c/2/0': [4, 4, 4],
  },
  'of what belongs to the street alone': { c: [3, 0, 0], 'c/0': [12, 0, 0], 'c/1': [20, 0, 0] },
};

/** A town with its tree, what belongs to each area alone, and whether larger areas have nothing of their own. */
export function townOf(places: Places) {
  const around = Object.keys(places).flatMap((path) => withinOf(path));
  const tree = treeOf([...new Set(['c', ...around])].sort());
  const own = new Map(
    tree.map(({ path }) => {
      const [messages = 0, flags = 0, confirmed = 0] = places[path] ?? [];
      return [path, { ...nothing, messages, flags, confirmed }];
    }),
  );
  return { tree, own, isOwnNothing: places['c'] === undefined };
}

/** A district whose communities have so many messages each. */
export function street(...communities: readonly number[]) {
  const own = new Map([
    ['n', nothing],
    ...communities.map((messages, i) => [`n/${String(i)}`, { ...nothing, messages }] as const),
  ]);
  const tree = treeOf([...own.keys()]);
  return { tree, sums: sumsOf(tree, own) };
}
