import type { Model, QueryFilter } from 'mongoose';
import { countMax, countOf, type Count } from '../kernel/count.ts';

/** How many documents fit a selective condition, counted from its index and no further than `countMax` and one. */
export async function countUpTo<D>(model: Model<D>, filter: object): Promise<Count> {
  const limit = countMax + 1;
  return countOf(await model.countDocuments(filter as QueryFilter<D>, { limit }));
}
