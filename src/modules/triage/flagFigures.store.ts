import { inArea } from '../../platform/areaColumns.ts';
import { countByArea } from '../../platform/countByArea.ts';
import type { ConflictFlagState } from './conflictFlag.ts';
import { ConflictFlagModel } from './conflictFlag.model.ts';

/** How many flags the machine raised at each place of an area from one moment (inclusive) to another; of some states only when they are named. */
export const countConflictFlags = (
  area: string,
  from: Date,
  to: Date,
  states?: readonly ConflictFlagState[],
): Promise<ReadonlyMap<string, number>> =>
  countByArea(ConflictFlagModel, {
    ...inArea(area),
    at: { $gte: from, $lt: to },
    ...(states === undefined ? {} : { state: { $in: [...states] } }),
  });
