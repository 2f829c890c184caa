import { inArea } from '../../platform/areaColumns.ts';
import { countByArea } from '../../platform/countByArea.ts';
import type { FlagState } from './flag.ts';
import { FlagModel } from './flag.model.ts';

/** How many flags the machine raised at each place of an area from one moment (inclusive) to another; of some states only when they are named. */
export const countFlags = (
  area: string,
  from: Date,
  to: Date,
  states?: readonly FlagState[],
): Promise<ReadonlyMap<string, number>> =>
  countByArea(FlagModel, {
    ...inArea(area),
    at: { $gte: from, $lt: to },
    ...(states === undefined ? {} : { state: { $in: [...states] } }),
  });
