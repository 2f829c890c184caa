import { notFound } from '../../kernel/appError.ts';
import type { Actor, Work } from '../../kernel/work.ts';
import { unsealBytes } from '../../platform/seal.ts';
import { identityKeys } from '../identity/identityKeys.ts';
import { sealPlaceOf } from './filePlace.ts';
import { fileSettings } from './fileSettings.ts';
import type { FilePart, StoredFile } from './storedFile.ts';
import { findFile } from './storedFile.store.ts';

/** What the sort of thing that files belong to says of them. */
interface FileOwnerKind {
  /** True when the thing is there and has the file: its files are for good. */
  holds(file: StoredFile, ownerId: string): Promise<boolean>;
  /** True when the thing is there, has the file, and the actor may read that of it. */
  mayRead(actor: Actor, file: StoredFile, ownerId: string): Promise<boolean>;
}

/** Each sort of thing that files belong to, by the word that its files name. */
export type FileOwnerKinds = Readonly<Record<string, FileOwnerKind>>;

/** A file with its bytes, open. */
export interface OpenFile {
  readonly file: StoredFile;
  readonly bytes: Buffer;
}

/**
 * Reads a file for who may read what it belongs to; what belongs to nothing yet, for who brought it. NOT_FOUND else, as if there were none:
 * also for a small picture that there is none of, and for bytes that are gone. `before` runs when the file may be read and before a byte of it is:
 * what it throws is thrown on.
 */
export async function readFile(
  { actor }: Work,
  id: string,
  part: FilePart,
  owners: FileOwnerKinds,
  before: (file: StoredFile) => Promise<void> = () => Promise.resolve(),
): Promise<OpenFile> {
  const file = await findFile(id);
  const blob = part === 'full' ? file?.blob : file?.smallBlob;
  if (file === null || blob === undefined || !(await mayReadFile(actor, file, owners)))
    throw notFound('file');
  await before(file);
  const sealed = await fileSettings().blobs.get(blob);
  if (sealed === null) throw notFound('file');
  return { file, bytes: unsealBytes(identityKeys().fieldKey, sealPlaceOf(id, part), sealed) };
}

async function mayReadFile(
  actor: Actor,
  file: StoredFile,
  owners: FileOwnerKinds,
): Promise<boolean> {
  const { owner } = file;
  if (owner === undefined) return actor.role !== 'VISITOR' && actor.personId === file.uploadedBy;
  return (await owners[owner.kind]?.mayRead(actor, file, owner.id)) === true;
}
