import { trusted } from 'mongoose';
import { definedFields } from '../../kernel/definedFields.ts';
import { findByIds } from '../../platform/findByIds.ts';
import { insertOnce, updateVersion } from '../../platform/mongo.ts';
import type { FileOwner, StoredFile } from './storedFile.ts';
import { StoredFileModel, type StoredFileDocument } from './storedFile.model.ts';

/** One file, or null. */
export async function findFile(id: string): Promise<StoredFile | null> {
  const found = await StoredFileModel.findOne({ _id: id }).lean();
  return found === null ? null : toFile(found);
}

/** The files of the ids that exist, in no order. */
export const findFiles = async (ids: readonly string[]): Promise<StoredFile[]> =>
  (await findByIds<StoredFileDocument>(StoredFileModel, ids)).map(toFile);

/** Keeps a new file; 'exists' when its id is taken. */
export const saveNewFile = ({ id, ...file }: StoredFile): Promise<'inserted' | 'exists'> =>
  insertOnce(StoredFileModel, {
    _id: id,
    ...file,
    blobs: [file.blob, ...(file.smallBlob === undefined ? [] : [file.smallBlob])],
  });

/** Gives a file to its owner if it is still as it was read; false when somebody was faster. */
export const saveOwner = (file: StoredFile, owner: FileOwner, at: Date): Promise<boolean> =>
  updateVersion(StoredFileModel, file.id, file.version, {
    $set: { owner, attachedAt: at, unsureSince: at },
  });

/** Writes down that the owner has the file, if it is still as it was read. */
export const saveSure = (file: StoredFile): Promise<boolean> =>
  updateVersion(StoredFileModel, file.id, file.version, { $unset: { unsureSince: '' } });

/** Files that may have belonged to nothing since `until` or before, longest first. */
export async function listUnsureFiles(until: Date, limit: number): Promise<StoredFile[]> {
  const found = await StoredFileModel.find({ unsureSince: trusted({ $lte: until }) })
    .sort({ unsureSince: 1 })
    .limit(limit)
    .lean();
  return found.map(toFile);
}

/** Forgets a file if it is still as it was read; false when it has moved on. */
export async function removeFile({ id, version }: StoredFile): Promise<boolean> {
  const { deletedCount } = await StoredFileModel.deleteOne({ _id: id, version });
  return deletedCount === 1;
}

/** The blobs of this list that a file has. */
export async function findUsedBlobs(names: readonly string[]): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  const found = await StoredFileModel.find({ blobs: trusted({ $in: [...names] }) }).lean();
  return new Set(found.flatMap(({ blobs }) => blobs));
}

function toFile({ _id, blobs: _blobs, owner, ...rest }: StoredFileDocument): StoredFile {
  return { id: _id, ...rest, ...definedFields({ owner }) };
}
