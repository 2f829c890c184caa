import { createRequire } from 'node:module';
import type highs from 'highs';
import type { Model } from 'highs';
import { present } from '../../../src/kernel/assert.ts';
import type { AreaNode } from '../../../src/modules/openness/areaTree.ts';
import type { Measure } from '../../../src/modules/openness/figures.ts';

// The solver's types are those of its CommonJS half.
const loadSolver = createRequire(import.meta.url)('highs') as typeof highs.default;
const solver = await loadSolver();

/** A number for each measure. */
export type Figures<T> = Readonly<Record<Measure, T>>;

/** What everyone can read of one month: each area's figures, null where none is published. */
export type Publication = ReadonlyMap<string, Figures<number | null>>;

/** Between which numbers something that is not published must lie, from everything that is. */
export interface Range {
  readonly measure: Measure;
  readonly path: string;
  /** Whether it is only what belongs to the area itself and to none of its parts, which is never published. */
  readonly isOwn: boolean;
  readonly least: number;
  readonly most: number;
}

interface Known {
  readonly tree: readonly AreaNode[];
  readonly published: Publication;
  /** What the attacker knows besides: how much belongs to each area itself and to none of its parts. */
  readonly own?: ReadonlyMap<string, Figures<number>>;
}

/** What is known to hold what: every confirmed flag is a flag, every flag is about a message. The larger measure first. */
const chains: readonly (readonly Measure[])[] = [
  ['messages', 'flags', 'confirmed'],
  ['casesOpened'],
  ['casesClosed'],
];

const unboundedAt = 100_000;

/**
 * What somebody finds out who has everything that is published of a month and a linear solver (HiGHS): the range of every figure
 * that is not. A figure of an area is the sum of its parts and of what belongs to the area itself. Each column of these
 * equations has its ones in neighbouring rows, so that the ends of a range are whole numbers without being asked to be.
 */
export const rangesFrom = (known: Known): Range[] =>
  chains.flatMap((chain) =>
    solver.withModel({ format: 'lp', data: problemOf(known, chain) }, (model) => {
      model.options.set({ output_flag: false });
      return chain.flatMap((measure) =>
        known.tree.flatMap(({ path, parts }) => {
          const name = nameIn(known, measure, path);
          const hidden = known.published.get(path)?.[measure] === null;
          const isOwnSought = parts.length > 0 && known.own === undefined;
          return [
            ...(hidden ? [{ measure, path, isOwn: false, ...rangeIn(model, name) }] : []),
            ...(isOwnSought
              ? [{ measure, path, isOwn: true, ...rangeIn(model, `own_${name}`) }]
              : []),
          ];
        }),
      );
    }),
  );

function rangeIn(model: Model, name: string): Pick<Range, 'least' | 'most'> {
  const column = model.getColByName(name);
  const { objectiveSense, modelStatus } = solver.constants;
  const end = (sense: 'minimize' | 'maximize') => {
    model.changeObjectiveSense(objectiveSense[sense]);
    model.run();
    if (model.getModelStatus() !== modelStatus.optimal) throw new Error(`no range of ${name}`);
    return Math.round(model.getObjectiveValue() * 1_000) / 1_000;
  };
  model.changeColCost(column, 1);
  const range = { least: end('minimize'), most: end('maximize') };
  model.changeColCost(column, 0);
  return range;
}

const nameIn = ({ tree }: Known, measure: Measure, path: string): string =>
  `${measure}_${String(tree.findIndex((node) => node.path === path))}`;

function problemOf(known: Known, chain: readonly Measure[]): string {
  const { tree } = known;
  const rows = chain.flatMap((measure, i) => {
    const larger = chain[i - 1];
    return tree.flatMap((node) => [
      ...equationsOf(known, measure, node),
      ...(larger === undefined ? [] : inequalitiesOf(known, [larger, measure], node)),
    ]);
  });
  const names = chain.flatMap((measure) =>
    tree.flatMap(({ path }) => {
      const name = nameIn(known, measure, path);
      return [name, `own_${name}`];
    }),
  );
  return [
    'minimize',
    `goal: 0 ${names.join(' + 0 ')}`,
    'subject to',
    ...rows.map((row, i) => `row${String(i)}: ${row}`),
    'bounds',
    ...names.map((name) => `0 <= ${name} <= ${String(unboundedAt)}`),
    'end',
  ].join('\n');
}

function equationsOf(known: Known, measure: Measure, { path, parts }: AreaNode): string[] {
  const name = nameIn(known, measure, path);
  const below = parts.map((part) => ` - ${nameIn(known, measure, part.path)}`).join('');
  const figure = present(known.published.get(path), path)[measure];
  const alone = parts.length === 0 ? undefined : known.own?.get(path)?.[measure];
  return [
    `${name}${below} - own_${name} = 0`,
    ...(figure === null ? [] : [`${name} = ${String(figure)}`]),
    ...(alone === undefined ? [] : [`own_${name} = ${String(alone)}`]),
  ];
}

function inequalitiesOf(
  known: Known,
  [larger, smaller]: readonly [Measure, Measure],
  { path }: AreaNode,
): string[] {
  const [more, less] = [nameIn(known, larger, path), nameIn(known, smaller, path)];
  return [`${more} - ${less} >= 0`, `own_${more} - own_${less} >= 0`];
}
