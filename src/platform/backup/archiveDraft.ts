import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** An archive under another name until it is whole and checked: whoever looks for the name finds all of it or nothing. */
export interface ArchiveDraft {
  readonly path: string;
  /** Gives it its name. Throws when somebody else took it in the meantime and it is not to be replaced. */
  readonly publish: () => void;
  readonly discard: () => void;
}

/**
 * A draft of the file `out`. What killed backups to the same file have left is taken away. Throws one line when the folder is not there,
 * or when the file is and `mayReplace` is false.
 */
export function draftOf(out: string, mayReplace: boolean): ArchiveDraft {
  const target = resolve(out);
  const folder = dirname(target);
  if (!existsSync(folder)) throw new Error(`The folder ${folder} is not there: make it first.`);
  if (!mayReplace && existsSync(target)) throw isThere(target);
  removeLeft(folder, basename(target));
  const path = `${target}.${String(process.pid)}.part`;
  return {
    path,
    publish: () => {
      if (mayReplace) renameSync(path, target);
      else linkNew(path, target);
      syncFolder(folder);
    },
    discard: () => {
      rmSync(path, { force: true });
    },
  };
}

const isThere = (target: string) =>
  new Error(`${target} is there already: name another file, or add --force to replace it.`);

/** A name is given by a link: unlike renaming, that never replaces what is there. */
function linkNew(path: string, target: string): void {
  try {
    linkSync(path, target);
  } catch (error) {
    throw error instanceof Error && 'code' in error && error.code === 'EEXIST'
      ? isThere(target)
      : error;
  }
  rmSync(path);
}

function syncFolder(folder: string): void {
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}

function removeLeft(folder: string, name: string): void {
  for (const entry of readdirSync(folder)) {
    if (!entry.startsWith(`${name}.`)) continue;
    const [, pid] = /^\.(\d+)\.part$/u.exec(entry.slice(name.length)) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(folder, entry), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
