import type { Db } from 'mongodb';
import { schemaCollection } from '../store/health.ts';
import {
  headerName,
  isCollectionName,
  manifestName,
  type ArchiveHeader,
  type ArchiveManifest,
} from './archiveFormat.ts';
import type { ArchiveWriter } from './archiveWriter.ts';
import { copyOut } from './copyOut.ts';
import { copyFilesOut } from './filesUnder.ts';
import { readingOrder } from './readingOrder.ts';

/** What a backup is written from. */
export interface BackupSource {
  readonly db: Db;
  /** The collections of all models, in the order in which those were imported. */
  readonly registered: readonly string[];
  /** The folder of files; it need not be there. */
  readonly filesFolder: string;
  /** The last number of the stream of events now. */
  readonly newestSeq: () => Promise<number>;
  readonly now: () => Date;
  /** Hears of every part and file; ends the backup by throwing. */
  readonly onCopied: (what: { readonly documents: number; readonly files: number }) => void;
}

/** How far the readers of events are stands here: read before the number of the stream is asked for. */
const readersCollection = 'job_runs';

/** Writes header, collections, files and manifest, while others go on writing into the store. */
export async function writeBackup(
  source: BackupSource,
  header: ArchiveHeader,
  archive: ArchiveWriter,
): Promise<ArchiveManifest> {
  const { db, onCopied } = source;
  await addNote(archive, headerName, header);
  const collections: Record<string, ArchiveManifest['collections'][string]> = {};
  let lastSeq: number | undefined;
  for (const place of readingOrder(await collectionsIn(db), source.registered)) {
    if (place.collection !== readersCollection) lastSeq ??= await source.newestSeq();
    const filter = place.collection === schemaCollection ? { _id: { $ne: 'schema' } } : {};
    collections[place.collection] = await copyOut(db, place, archive, filter, (documents) => {
      onCopied({ documents, files: 0 });
    });
  }
  const files = await copyFilesOut(source.filesFolder, archive, () => {
    onCopied({ documents: 0, files: 1 });
  });
  const manifest = { finishedAt: source.now(), lastSeq: lastSeq ?? 0, collections, files };
  await addNote(archive, manifestName, manifest);
  return manifest;
}

/** The collections of the data, without those that a server keeps for itself. */
export async function collectionsIn(db: Db): Promise<string[]> {
  const found = await db.listCollections({}, { nameOnly: true }).toArray();
  return found
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('system.') && isCollectionName(name));
}

async function addNote(archive: ArchiveWriter, name: string, note: object): Promise<void> {
  const bytes = Buffer.from(`${JSON.stringify(note, undefined, 2)}\n`);
  await archive.add(name, bytes.length, [bytes]);
}
