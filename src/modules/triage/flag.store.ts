import { trusted } from 'mongoose';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { areaColumnsOf, inArea } from '../../platform/areaColumns.ts';
import { insertManyOnce, updateVersion } from '../../platform/mongo.ts';
import { listNewest, stepAt, type OrderScale } from '../../platform/newestFirst.ts';
import { scoreDigits, topOfQueue, type Flag, type FlagState } from './flag.ts';
import { FlagModel, type FlagDocument } from './flag.model.ts';

/** Keys of the queue: the score in millionths, then time and id. A hundredth of score is tried first. */
const byScore: OrderScale = { top: () => topOfQueue, width: 10_000n * stepAt(scoreDigits) };

/** One flag, or null. */
export async function findFlag(id: string): Promise<Flag | null> {
  const found = await FlagModel.findOne({ _id: id }).lean();
  return found === null ? null : toFlag(found);
}

/** The flags of the ids that exist, in no order. */
export async function findFlags(ids: readonly string[]): Promise<Flag[]> {
  const found = await FlagModel.find({ _id: trusted({ $in: ids }) }).lean();
  return found.map(toFlag);
}

/** Keeps new flags; those that exist already stay as they are, and their ids are given back. */
export async function saveNewFlags(flags: readonly Flag[]): Promise<readonly string[]> {
  if (flags.length === 0) return [];
  const { existing } = await insertManyOnce(
    FlagModel,
    flags.map(({ id, ...rest }) => ({ _id: id, ...rest, within: areaColumnsOf(rest.area) })),
  );
  return existing;
}

/** Keeps a changed flag if it still has the version it was read with. */
export function saveFlag({ id, version, ...rest }: Flag): Promise<boolean> {
  return updateVersion(FlagModel, id, version - 1, { $set: { ...rest, version } });
}

/** The flags of an area in one state, highest score first. */
export const listFlags = (area: string, state: FlagState, page: PageAsked): Promise<Page<Flag>> =>
  listNewest(FlagModel, { ...inArea(area), state }, page, toFlag, byScore);

const toFlag = ({ _id, within: _areas, ...rest }: FlagDocument): Flag => ({ id: _id, ...rest });
