import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BSON } from 'mongodb';
import { pack, type Header } from 'tar-stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { ArchiveHeader, ArchiveManifest } from '../../../src/platform/backup/archiveFormat.ts';
import { openArchive } from '../../../src/platform/backup/archiveWriter.ts';
import { runningSum } from '../../../src/platform/backup/runningSum.ts';
import { monday } from '../../support/world.ts';

/** A header of an archive of today's form. */
export const header: ArchiveHeader = {
  format: 1,
  id: 'a'.repeat(32),
  app: '0.1.0',
  startedAt: monday,
  applied: [],
  keyCheck: null,
};

/** A document as it lies in an archive. */
export const bson = (document: object): Buffer => Buffer.from(BSON.serialize(document));

/** One entry of an archive that somebody made by hand. */
export interface MadeEntry {
  readonly name: string;
  readonly bytes: Buffer;
  readonly type?: Header['type'];
}

export const note = (name: string, value: object): MadeEntry => ({
  name,
  bytes: Buffer.from(JSON.stringify(value)),
});

/** The manifest that fits these collections and files. */
export function manifestOf(
  collections: Readonly<Record<string, readonly Buffer[]>>,
  files: Readonly<Record<string, Buffer>> = {},
): ArchiveManifest {
  const sumOf = (documents: readonly Buffer[]) => {
    const sum = runningSum();
    for (const document of documents) {
      sum.count();
      sum.add(document);
    }
    return sum.sum();
  };
  const fileSum = runningSum();
  for (const [path, bytes] of Object.entries(files)) {
    fileSum.count();
    fileSum.add(Buffer.from(`${path}\n`));
    fileSum.add(bytes);
  }
  const sums = Object.entries(collections).map(([name, documents]) => [name, sumOf(documents)]);
  return {
    finishedAt: monday,
    lastSeq: 0,
    collections: Object.fromEntries(sums) as ArchiveManifest['collections'],
    files: fileSum.sum(),
  };
}

/** The path of a new archive with these entries. */
export async function archiveOf(folder: string, entries: readonly MadeEntry[]): Promise<string> {
  const path = join(folder, `${String(process.hrtime.bigint())}.tar.gz`);
  if (entries.some(({ type }) => type !== undefined)) {
    const tar = pack();
    for (const { name, bytes, type = 'file' } of entries)
      if (type === 'file') tar.entry({ name }, bytes);
      else tar.entry({ name, type, linkname: '/etc/passwd' });
    tar.finalize();
    const chunks: Buffer[] = [];
    for await (const chunk of tar as AsyncIterable<Buffer>) chunks.push(chunk);
    writeFileSync(path, gzipSync(Buffer.concat(chunks)));
    return path;
  }
  const archive = openArchive(path, monday);
  for (const { name, bytes } of entries) await archive.add(name, bytes.length, [bytes]);
  await archive.finish();
  return path;
}

/** Changes what an archive unpacks to, and packs it again: all that gzip checks is right then. */
export function repacked(path: string, change: (tar: Buffer) => Buffer): string {
  const changed = `${path}.changed`;
  writeFileSync(changed, gzipSync(change(gunzipSync(readFileSync(path)))));
  return changed;
}
