import { trusted } from 'mongoose';
import { inArea } from '../../platform/areaColumns.ts';
import { MessageModel } from './message.model.ts';

/** How many posts and reports of an area were written from one moment (inclusive) to another. Withdrawn ones count: they were written. */
export const countMessages = (area: string, from: Date, to: Date): Promise<number> =>
  MessageModel.countDocuments({ ...inArea(area), at: trusted({ $gte: from, $lt: to }) });
