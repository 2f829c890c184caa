import { badInput, conflict, notFound } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { attachmentsMax } from './fileSizes.ts';
import type { FileOwner, StoredFile } from './storedFile.ts';
import { findFile, saveOwner } from './storedFile.store.ts';

/**
 * The files that an input names, as a thing keeps them: undefined for none. Refuses more than one thing has (BAD_INPUT `too_many`), and one
 * that is named twice.
 */
export function attachmentsOf({
  attachments: ids = [],
}: {
  readonly attachments?: readonly string[];
}): readonly string[] | undefined {
  if (ids.length > attachmentsMax)
    throw badInput('attachments', 'too_many', 'Attach fewer files.', attachmentsMax);
  if (new Set(ids).size < ids.length)
    throw badInput('attachments', 'repeated', 'Attach each file once.');
  return ids.length === 0 ? undefined : ids;
}

/**
 * Gives files to the thing that they belong to, before that is saved: a crash in between leaves files whose owner does not have them, which
 * no policy shows. Only who brought a file may (NOT_FOUND `file` else), once and for good (CONFLICT `file_taken`); the same again is the same.
 */
export async function attachFiles(
  work: Work,
  ids: readonly string[],
  owner: FileOwner,
): Promise<void> {
  const files: StoredFile[] = [];
  for (const id of ids) files.push(await ownFile(work, id, owner));
  for (const file of files)
    if (!(await saveOwner(file, owner, work.now))) {
      const now = await ownFile(work, file.id, owner);
      if (!isOf(now, owner))
        throw conflict('changed_meanwhile', 'The file was changed; look again.');
    }
}

async function ownFile({ actor }: Work, id: string, owner: FileOwner): Promise<StoredFile> {
  const file = await findFile(id);
  if (file?.uploadedBy !== actor.personId) throw notFound('file');
  if (file.owner !== undefined && !isOf(file, owner))
    throw conflict('file_taken', 'This file belongs to something else already: bring it anew.');
  return file;
}

const isOf = ({ owner }: StoredFile, other: FileOwner): boolean =>
  owner?.kind === other.kind && owner.id === other.id;
