import { type IndexDefinition } from 'mongoose';
import { assert } from '../kernel/assert.ts';
import { withinOf } from '../kernel/work.ts';
import { storedPart } from './storedSchema.ts';

// What is listed by area is stored with a column for each level of the tree (`within.city` … `within.grid`), not with one list of
// areas: the Rust daemon cuts an index over a list by one end of a range alone, so that a page in the middle of 100,000 posts
// took 131 ms instead of 1 (docs/decisions/0001-the-store.md). Both cost the same number of index entries.

const levels = ['city', 'district', 'street', 'community', 'grid'] as const;

/** Every area that a place lies in, a column a level; those below the place's own level are absent. */
export type AreaColumns = Readonly<Partial<Record<(typeof levels)[number], string>>>;

/** The columns as a part of a document, under `within`. */
export const areaColumns = storedPart(Object.fromEntries(levels.map((level) => [level, String])));

/** The columns of a place, to be stored beside its `area`. A path has at most five words. */
export function areaColumnsOf(area: string): AreaColumns {
  const paths = withinOf(area);
  assert(paths.length <= levels.length, 'nothing lies below a grid');
  return Object.fromEntries(levels.slice(0, paths.length).map((level, i) => [level, paths[i]]));
}

/** The condition that a document lies in an area or below it. Nothing lies in a path that is too long to be an area. */
export const inArea = (area: string): Readonly<Record<string, string>> => ({
  [`within.${levels[area.split('/').length - 1] ?? 'grid'}`]: area,
});

/** An index a level over `fields`, for lists of one area. */
export function indexByArea(
  schema: { readonly index: (fields: IndexDefinition) => unknown },
  fields: Readonly<Record<string, 1>>,
): void {
  for (const level of levels) schema.index({ [`within.${level}`]: 1, ...fields });
}
