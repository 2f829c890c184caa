import { present } from '../../kernel/assert.ts';
import { gatheredIn, summedIn, treeOf } from './areaTree.ts';
import { hiddenCells } from './cellSuppression.ts';
import { measures, medianDaysOf, type Measure, type ShownFigures } from './figures.ts';

/** What was counted of one month in a city, place by place: it is protected before it is kept, and never kept as it is. */
export interface MonthCounts {
  readonly counts: Readonly<Record<Exclude<Measure, 'casesClosed'>, ReadonlyMap<string, number>>>;
  /** How long each case closed in the month took, with its place. */
  readonly closed: readonly (readonly [place: string, durationMs: number])[];
}

/** The figures of one area in a release. */
export interface ReleasedCell extends ShownFigures {
  readonly area: string;
}

/** What is published of a month, for all areas of a city at once, and never again: what stands in it is for everyone. */
export interface Release {
  readonly id: string;
  readonly city: string;
  /** `YYYY-MM`, Asia/Shanghai. */
  readonly month: string;
  readonly countedAt: Date;
  /** Areas of which nothing is shown are left out. */
  readonly cells: readonly ReleasedCell[];
}

/** The one release of a city's month. */
export const releaseIdOf = (city: string, month: string): string => `${city} ${month}`;

/**
 * The release of a month, from what was counted in a city: null while there was nothing at all, for then nothing is said that a
 * later count could be compared with. `paths` are the city's public areas, each after the one it lies in.
 */
export function makeRelease(
  paths: readonly string[],
  month: string,
  { counts, closed }: MonthCounts,
  countedAt: Date,
): Release | null {
  const city = present(paths[0], 'a city');
  const tree = treeOf(paths);
  const durations = gatheredIn(tree, closed);
  const sums = {
    messages: summedIn(tree, counts.messages),
    flags: summedIn(tree, counts.flags),
    confirmed: summedIn(tree, counts.confirmed),
    casesOpened: summedIn(tree, counts.casesOpened),
    casesClosed: new Map([...durations].map(([path, found]) => [path, found.length])),
  };
  if (measures.every((measure) => sums[measure].get(city) === 0)) return null;
  const hidden = hiddenCells(tree, sums, turnOf(month));
  const cells = paths.map((area): ReleasedCell => {
    const figure = (measure: Measure) =>
      hidden.get(measure)?.has(area) === false ? present(sums[measure].get(area), area) : null;
    const casesClosed = figure('casesClosed');
    return {
      area,
      messages: figure('messages'),
      flags: figure('flags'),
      confirmed: figure('confirmed'),
      casesOpened: figure('casesOpened'),
      casesClosed,
      medianDays: casesClosed === null ? null : medianDaysOf(present(durations.get(area), area)),
    };
  });
  const shown = cells.filter((cell) => measures.some((measure) => cell[measure] !== null));
  return { id: releaseIdOf(city, month), city, month, countedAt, cells: shown };
}

/** Counts the months, so that another part of each area is the first to be hidden for its neighbours' sake. */
const turnOf = (month: string): number => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return year * 12 + number;
};
