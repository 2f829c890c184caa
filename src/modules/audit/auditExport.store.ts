import { insertOnce } from '../../platform/mongo.ts';
import type { AuditExport } from './auditExport.ts';
import { AuditExportModel } from './auditExport.model.ts';

/** Keeps a new export; 'exists' when its key was used before. */
export const saveNewExport = ({ id, ...rest }: AuditExport): Promise<'inserted' | 'exists'> =>
  insertOnce(AuditExportModel, { _id: id, ...rest });

/** One export, or null. */
export async function findExport(id: string): Promise<AuditExport | null> {
  const found = await AuditExportModel.findOne({ _id: id }).lean();
  if (found === null) return null;
  const { _id, ...rest } = found;
  return { id: _id, ...rest };
}

/** Marks an export as fetched; false when it has been: of two at once one fetches it. */
export async function saveFetched(id: string, fetchedAt: Date): Promise<boolean> {
  const { modifiedCount } = await AuditExportModel.updateOne(
    { _id: id, fetchedAt: null },
    { $set: { fetchedAt } },
  );
  return modifiedCount === 1;
}
