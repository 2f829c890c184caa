import { fileSettings } from './fileSettings.ts';
import type { FileOwnerKinds } from './readFile.ts';
import type { StoredFile } from './storedFile.ts';
import { findUsedBlobs, listUnsureFiles, removeFile, saveSure } from './storedFile.store.ts';

/** How long a file may belong to nothing: a draft with pictures outlasts a weekend without network. */
const looseMs = 3 * 86_400_000;

/** The moment before which a file that belongs to nothing has had its time. */
const looseUntil = (now: Date): Date => new Date(now.getTime() - looseMs);

/** The next files whose time is over and of which nobody has looked whether they belong to something. */
export const listDoubtful = (now: Date, limit: number): Promise<StoredFile[]> =>
  listUnsureFiles(looseUntil(now), limit);

/** Removes a file that belongs to nothing, or to what does not have it; one that belongs to something is never asked about again. */
export async function settleFile(
  file: StoredFile,
  owners: FileOwnerKinds,
): Promise<'kept' | 'removed' | 'moved'> {
  const { owner } = file;
  if (owner !== undefined && (await owners[owner.kind]?.holds(file, owner.id)) === true)
    return (await saveSure(file)) ? 'kept' : 'moved';
  // The document goes first: bytes that no file names are found by their own list.
  if (!(await removeFile(file))) return 'moved';
  const { blobs } = fileSettings();
  await blobs.remove(file.blob);
  if (file.smallBlob !== undefined) await blobs.remove(file.smallBlob);
  return 'removed';
}

const namesAtOnce = 100;

/** Removes the bytes of one shard that no file names, and drafts of them, once their time is over. Gives their number. */
export async function removeLooseBlobs(shard: string, now: Date): Promise<number> {
  const { blobs } = fileSettings();
  const until = looseUntil(now);
  const old = (await blobs.list(shard)).filter(({ keptAt }) => keptAt <= until);
  let removed = 0;
  for (let from = 0; from < old.length; from += namesAtOnce) {
    const names = old.slice(from, from + namesAtOnce).map(({ name }) => name);
    const used = await findUsedBlobs(names);
    for (const name of names.filter((one) => !used.has(one))) {
      await blobs.remove(name);
      removed += 1;
    }
  }
  return removed;
}
