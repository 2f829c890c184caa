import { trusted } from 'mongoose';
import { insertOnce, updateVersion } from '../../platform/mongo.ts';
import type { MonthTally } from './figures.ts';
import { MonthTallyModel, type MonthTallyDocument } from './monthTally.model.ts';

/** What was counted of an area from one month (inclusive) to another (inclusive), oldest first. */
export async function listTallies(
  area: string,
  fromMonth: string,
  toMonth: string,
): Promise<MonthTally[]> {
  const found = await MonthTallyModel.find({
    area,
    month: trusted({ $gte: fromMonth, $lte: toMonth }),
  })
    .sort({ month: 1 })
    .lean();
  return found.map(toTally);
}

/** Keeps a tally if nobody kept a newer one since it was read (version 1: if there is none yet); false when somebody did. */
export async function saveTally(tally: MonthTally): Promise<boolean> {
  const _id = `${tally.area} ${tally.month}`;
  if (tally.version === 1)
    return (await insertOnce(MonthTallyModel, { _id, ...tally })) === 'inserted';
  return updateVersion(MonthTallyModel, _id, tally.version - 1, { $set: tally });
}

const toTally = ({ _id, ...rest }: MonthTallyDocument): MonthTally => rest;
