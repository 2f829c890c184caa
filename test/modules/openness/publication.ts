import { present } from '../../../src/kernel/assert.ts';
import { summedIn, type AreaNode } from '../../../src/modules/openness/areaTree.ts';
import { hiddenCells, type Counts } from '../../../src/modules/openness/cellSuppression.ts';
import type { Measure } from '../../../src/modules/openness/figures.ts';
import type { Figures, Publication } from './attacker.ts';

/** What belongs to each area itself and to none of its parts. */
export type Own = ReadonlyMap<string, Figures<number>>;

/** A place where nothing happened. */
export const nothing = { messages: 0, flags: 0, confirmed: 0, casesOpened: 0, casesClosed: 0 };

/** One value for each measure. */
export const ofEach = <T>(value: (measure: Measure) => T): Figures<T> => ({
  messages: value('messages'),
  flags: value('flags'),
  confirmed: value('confirmed'),
  casesOpened: value('casesOpened'),
  casesClosed: value('casesClosed'),
});

/** The full counts of every area, its parts in it. */
export const sumsOf = (tree: readonly AreaNode[], own: Own): Figures<Counts> =>
  ofEach((measure) =>
    summedIn(tree, new Map([...own].map(([path, figures]) => [path, figures[measure]]))),
  );

/** What everyone may read of the full counts. */
export const publish = (
  tree: readonly AreaNode[],
  sums: Figures<Counts>,
  turn = 0,
): Publication => {
  const hidden = hiddenCells(tree, sums, turn);
  return new Map(
    tree.map(({ path }) => [
      path,
      ofEach((measure) =>
        hidden.get(measure)?.has(path) === true ? null : present(sums[measure].get(path), path),
      ),
    ]),
  );
};
