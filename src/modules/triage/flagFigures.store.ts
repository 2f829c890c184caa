import { trusted } from 'mongoose';
import { inArea } from '../../platform/areaColumns.ts';
import type { FlagState } from './flag.ts';
import { FlagModel } from './flag.model.ts';

/** How many flags of an area the machine raised from one moment (inclusive) to another; of one state only when it is named. */
export const countFlags = (
  area: string,
  from: Date,
  to: Date,
  state?: FlagState,
): Promise<number> =>
  FlagModel.countDocuments({
    ...inArea(area),
    at: trusted({ $gte: from, $lt: to }),
    ...(state === undefined ? {} : { state }),
  });
