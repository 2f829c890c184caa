import { dirname, join, resolve } from 'node:path';
import type { Db } from 'mongodb';
import mongoose from 'mongoose';
import { present } from '../../kernel/assert.ts';
import type { Work } from '../../kernel/work.ts';
import type { ArchiveDraft } from '../../platform/backup/archiveDraft.ts';
import { formatVersion, type ArchiveHeader } from '../../platform/backup/archiveFormat.ts';
import { openArchive } from '../../platform/backup/archiveWriter.ts';
import { bytesUnder } from '../../platform/backup/filesUnder.ts';
import { collectionsIn, writeBackup } from '../../platform/backup/writeBackup.ts';
import { newestSeq } from '../../platform/events/newestSeq.ts';
import { freeBytesAt } from '../../platform/diskSpace.ts';
import { schemaCollection } from '../../platform/store/health.ts';
import { appliedIn, type SchemaState } from '../../platform/store/prepareStore.ts';
import type { Config } from '../config.ts';
import { copyProgress } from './copyProgress.ts';

/** Which backup is asked for. */
export interface BackupAsked {
  readonly config: Config;
  readonly out: string;
  readonly mayReplace: boolean;
  /** The version of the program. */
  readonly app: string;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

type Writing = BackupAsked & Pick<ArchiveHeader, 'keyCheck'>;

const roundsMax = 3;

/**
 * Writes the archive, anew when an account was erased meanwhile: what was taken away in many places could be there in one and gone in
 * another. Throws one line when that happens three times, or when there is too little room.
 */
export async function writeUndisturbed(
  db: Db,
  work: Work,
  writing: Writing,
  draft: ArchiveDraft,
): Promise<void> {
  await refuseLittleRoom(db, writing);
  for (let round = 1; round <= roundsMax; round += 1) {
    const erased = await countErased(db);
    await write(db, work, writing, draft.path);
    if ((await countErased(db)) === erased) return;
    writing.say('An account was erased meanwhile; beginning anew.');
    draft.discard();
  }
  throw new Error('Accounts are being erased just now; run the backup again later.');
}

const countErased = (db: Db): Promise<number> =>
  db.collection('people').countDocuments({ erasedAt: { $exists: true } });

async function write(db: Db, { now, newId }: Work, writing: Writing, path: string): Promise<void> {
  const state = await db.collection<SchemaState>(schemaCollection).findOne({ _id: 'schema' });
  const header: ArchiveHeader = {
    format: formatVersion,
    id: newId(),
    app: writing.app,
    startedAt: now,
    applied: [...(appliedIn(present(state, 'the state of the data')) ?? [])],
    keyCheck: writing.keyCheck,
  };
  const archive = openArchive(path, now);
  const bar = copyProgress('documents and files', await estimate(db));
  try {
    await writeBackup(sourceOf(db, writing, bar.add), header, archive);
    await archive.finish();
  } catch (error) {
    await archive.abort();
    throw error;
  } finally {
    bar.stop();
  }
}

const filesFolderOf = ({ dataDir }: Config): string => join(dataDir, 'files');

const sourceOf = (db: Db, { config, signal }: Writing, onCopied: (count: number) => void) => ({
  db,
  registered: Object.values(mongoose.models).map(({ collection }) => collection.collectionName),
  newestSeq,
  filesFolder: filesFolderOf(config),
  now: () => new Date(),
  onCopied: ({ documents, files }: { readonly documents: number; readonly files: number }) => {
    signal.throwIfAborted();
    onCopied(documents + files);
  },
});

async function estimate(db: Db): Promise<number> {
  let count = 0;
  for (const name of await collectionsIn(db))
    count += await db.collection(name).estimatedDocumentCount();
  return count;
}

/** Bytes as megabytes with one decimal. */
export const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

/**
 * Texts are packed to less than half; files, which are sealed, not at all. What a store does not say of its size lets the backup go on: it
 * ends when the disk is full.
 */
async function refuseLittleRoom(db: Db, { config, out }: BackupAsked): Promise<void> {
  const stats: Readonly<Record<string, unknown>> = await db.command({ dbStats: 1 });
  const size = typeof stats['dataSize'] === 'number' ? stats['dataSize'] : 0;
  const free = await freeBytesAt(dirname(resolve(out)));
  const stored = config.files === 'store' ? size : size / 2;
  const wanted = stored + (await bytesUnder(filesFolderOf(config)));
  if (free - wanted < config.diskFreeMin)
    throw new Error(
      `A backup may need ${megabytes(wanted)} MB and ${megabytes(free)} MB are free where it is to lie, of which ` +
        `${megabytes(config.diskFreeMin)} stay (DISK_FREE_MIN_MB): make room, or name another disk.`,
    );
}
