import { insertOnce } from '../../platform/mongo.ts';
import type { LookUp } from './lookUp.ts';
import { LookUpModel, type LookUpDocument } from './lookUp.model.ts';

/** Writes a look-up down; 'exists' when its key was used before. */
export const saveLookUp = ({ id, ...rest }: LookUp): Promise<'inserted' | 'exists'> =>
  insertOnce(LookUpModel, { _id: id, ...rest });

/** One look-up, or null. */
export async function findLookUp(id: string): Promise<LookUp | null> {
  const found = await LookUpModel.findOne({ _id: id }).lean();
  return found === null ? null : toLookUp(found);
}

/** Who looked into an account, newest first, at most `limit`. */
export async function listLookUps(account: string, limit: number): Promise<LookUp[]> {
  const found = await LookUpModel.find({ account }).sort({ order: -1 }).limit(limit).lean();
  return found.map(toLookUp);
}

const toLookUp = ({ _id, ...rest }: LookUpDocument): LookUp => ({ id: _id, ...rest });
