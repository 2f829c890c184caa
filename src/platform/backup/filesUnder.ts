import { createReadStream } from 'node:fs';
import { open, readdir, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { isFilePath, type Sum } from './archiveFormat.ts';
import type { ArchiveWriter } from './archiveWriter.ts';
import { runningSum } from './runningSum.ts';

/** A file is written under such a name until it is whole. */
const draft = /\.[0-9a-f]{32}$/u;

/**
 * The files under a folder, by name, as paths below it; none where there is no folder. What begins with a dot or is not whole yet, and
 * links, are left.
 */
async function* filesUnder(folder: string, below = ''): AsyncGenerator<string> {
  const found = await readdir(join(folder, below), { withFileTypes: true }).catch(ignoreGone);
  for (const entry of found.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (!isFilePath(path) || draft.test(entry.name)) continue;
    if (entry.isDirectory()) yield* filesUnder(folder, path);
    else if (entry.isFile()) yield path;
  }
}

/** What the files under a folder come to, in bytes. */
export async function bytesUnder(folder: string): Promise<number> {
  let bytes = 0;
  for await (const path of filesUnder(folder)) {
    const found = await stat(join(folder, path)).catch(() => undefined);
    bytes += found?.size ?? 0;
  }
  return bytes;
}

/** Writes every file under a folder into an archive as it lies there. One that goes meanwhile is not in it. */
export async function copyFilesOut(
  folder: string,
  archive: ArchiveWriter,
  onCopied: () => void,
): Promise<Sum> {
  const sum = runningSum();
  for await (const path of filesUnder(folder)) {
    const file = await open(join(folder, path), 'r').catch(() => undefined);
    if (file === undefined) continue;
    try {
      await copyFile(path, file, archive, sum);
    } finally {
      await file.close();
    }
    onCopied();
  }
  return sum.sum();
}

async function copyFile(
  path: string,
  file: FileHandle,
  archive: ArchiveWriter,
  sum: ReturnType<typeof runningSum>,
): Promise<void> {
  const { size } = await file.stat();
  sum.count();
  sum.add(Buffer.from(`${path}\n`));
  await archive.add(`files/${path}`, size, chunksOf(file, size, sum));
}

async function* chunksOf(
  file: FileHandle,
  size: number,
  sum: ReturnType<typeof runningSum>,
): AsyncGenerator<Buffer> {
  if (size === 0) return;
  const read = createReadStream('', { fd: file, end: size - 1, autoClose: false });
  for await (const chunk of read as AsyncIterable<Buffer>) {
    sum.add(chunk);
    yield chunk;
  }
}

function ignoreGone(error: unknown): [] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
  throw error;
}
