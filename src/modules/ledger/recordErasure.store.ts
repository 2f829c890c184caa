import { trusted } from 'mongoose';
import { insertOnce } from '../../platform/mongo.ts';
import { accountsSince, type AccountMoment } from './accountsSince.store.ts';
import type { RecordErasure } from './recordErasure.ts';
import { RecordErasureModel, type RecordErasureDocument } from './recordErasure.model.ts';

/** Writes down that a record is erased, before it is; 'exists' when that was begun before. */
export const saveErasure = (erasure: RecordErasure): Promise<'inserted' | 'exists'> =>
  insertOnce(RecordErasureModel, { _id: erasure.account, ...erasure });

/** Erased records in the order of their accounts, after one, at most `limit`. */
export async function listErasures(
  after: string | undefined,
  limit: number,
): Promise<RecordErasure[]> {
  const found = await RecordErasureModel.find({ account: trusted({ $gt: after ?? '' }) })
    .sort({ account: 1 })
    .limit(limit)
    .lean();
  return found.map(toErasure);
}

/** The accounts whose record was erased from `since` on, with the moments, after one, at most `limit`. */
export const listErasedSince = (
  since: Date,
  after: AccountMoment | undefined,
  limit: number,
): Promise<AccountMoment[]> => accountsSince(RecordErasureModel, since, after, limit);

const toErasure = ({ _id, ...rest }: RecordErasureDocument): RecordErasure => rest;
