import { statSync } from 'node:fs';
import type { ArchiveListener, WholeArchive } from '../../platform/backup/readArchive.ts';
import { readArchive } from '../../platform/backup/readArchive.ts';
import { copyProgress } from './copyProgress.ts';

/** Reads an archive whole and holds it against its manifest, with a bar over its kilobytes. Throws one line when it is not whole. */
export async function checkFile(
  path: string,
  label: string,
  say: (line: string) => void,
  listener: Omit<ArchiveListener, 'onRead'> = {},
): Promise<WholeArchive> {
  const kilobytes = Math.ceil(sizeOf(path) / 1_024);
  say(`${label} …`);
  const bar = copyProgress('kB', kilobytes);
  try {
    return await readArchive(path, {
      ...listener,
      onRead: (bytes) => {
        bar.add(Math.round(bytes / 1_024));
      },
    });
  } finally {
    bar.stop();
  }
}

/** The size of the archive in bytes. Throws one line when it is not there. */
export function sizeOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) throw new Error(`There is no file ${path}.`);
  return found.size;
}

/** How much is in an archive, for people and for scripts. */
export function contentOf({ header, manifest }: WholeArchive) {
  const sums = Object.values(manifest.collections);
  return {
    archive: header.id,
    startedAt: header.startedAt.toISOString(),
    finishedAt: manifest.finishedAt.toISOString(),
    collections: sums.length,
    documents: sums.reduce((sum, { count }) => sum + count, 0),
    files: manifest.files.count,
    unpackedBytes: sums.reduce((sum, { bytes }) => sum + bytes, manifest.files.bytes),
  };
}
