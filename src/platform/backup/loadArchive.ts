import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Db } from 'mongodb';
import { schemaCollection } from '../store/health.ts';
import type { WholeArchive } from './readArchive.ts';
import { readArchive } from './readArchive.ts';
import { copyIn, eventsIn } from './copyIn.ts';

/** Where an archive is restored to. */
export interface LoadTarget {
  readonly db: Db;
  readonly filesFolder: string;
  readonly onRead: (bytes: number) => void;
}

/** Collections without their indexes, files, and how many events of later versions were left out. `archive` is what a first reading said. */
export async function loadArchive(
  path: string,
  { manifest }: WholeArchive,
  { db, filesFolder, onRead }: LoadTarget,
): Promise<{ readonly eventsLeftOut: number }> {
  for (const name of Object.keys(manifest.collections))
    if (name !== schemaCollection) await db.createCollection(name);
  const events = eventsIn(db, manifest.lastSeq);
  await readArchive(path, {
    onRead,
    onDocuments: (collection, documents) =>
      collection === 'events' ? events.add(documents) : copyIn(db, collection, documents),
    onFile: (file, chunks) => writeFile(join(filesFolder, file), chunks),
  });
  return { eventsLeftOut: events.leftOut() };
}

async function writeFile(path: string, chunks: AsyncIterable<Buffer>): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await pipeline(chunks, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
}
