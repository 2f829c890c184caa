import { open, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../kernel/appError.ts';
import { randomId } from '../../kernel/id.ts';
import { ensurePrivateFolder } from '../privateFolder.ts';
import type { BlobStore, KeptBlob } from './blobStore.ts';

/** Blobs in a folder of their own, the owner's alone, in one folder a shard. For installations of one machine. */
export function folderBlobs(folder: string): BlobStore {
  ensurePrivateFolder(folder);
  const folderOf = (name: string): string => join(folder, name.slice(0, 2));
  return {
    put: (name, bytes) => putFile(folderOf(name), name, bytes),
    get: (name) => readFile(join(folderOf(name), name)).catch(absent(null)),
    remove: (name) => rm(join(folderOf(name), name), { force: true }),
    list: (shard) => listFolder(join(folder, shard)),
  };
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/** What is not there reads as this; any other fault is thrown on. */
const absent =
  <T>(instead: T) =>
  (error: unknown): T => {
    if (codeOf(error) === 'ENOENT') return instead;
    throw error;
  };

/** Written beside its place, forced to the disk and then named: whoever looks finds it whole or not at all, also after a power cut. */
async function putFile(folder: string, name: string, bytes: Buffer): Promise<void> {
  const draft = join(folder, `${name}.${randomId()}`);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeThrough(draft, bytes);
    await rename(draft, join(folder, name));
    await syncFolder(folder);
  } catch (error) {
    await rm(draft, { force: true });
    if (codeOf(error) !== 'ENOSPC' && codeOf(error) !== 'EDQUOT') throw error;
    throw new AppError('UNAVAILABLE', 'The disk is full: nothing can be kept just now.', {
      reason: 'disk_full',
      retryAfterS: 60,
    });
  }
}

async function writeThrough(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function listFolder(folder: string): Promise<KeptBlob[]> {
  const kept: KeptBlob[] = [];
  for (const name of await readdir(folder).catch(absent<string[]>([]))) {
    const found = await stat(join(folder, name)).catch(absent(null));
    if (found !== null) kept.push({ name, keptAt: found.mtime });
  }
  return kept;
}
