import { inArea } from '../../platform/areaColumns.ts';
import { countByArea } from '../../platform/countByArea.ts';
import { MessageModel } from './message.model.ts';

/** How many posts and reports were written at each place of an area from one moment (inclusive) to another. Withdrawn ones count: they were written. */
export const countMessages = (
  area: string,
  from: Date,
  to: Date,
): Promise<ReadonlyMap<string, number>> =>
  countByArea(MessageModel, { ...inArea(area), at: { $gte: from, $lt: to } });
