import { chmodSync, lstatSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What others may not: everything. New files get 0600 with it, new folders 0700. */
const ownerAlone = 0o077;
/** What tells a folder of ours from one that was there for something else. */
const ours = /^(?:store(?:\.json|-(?:mongod|rust|python|users))|keys\.json|demo\.json|logs)$/u;
/** An empty disk has it. */
const nothing = 'lost+found';

/**
 * Makes a folder and all in it its owner's alone, and whatever this process and its children write from now on: on a shared
 * machine the store, the keys and the logs are nobody else's to read. What stands open from earlier is closed. Throws one line
 * when the folder is another user's, or holds other things and is open to others: closing it would take those away from them.
 */
export function ensurePrivateFolder(path: string): void {
  process.umask(ownerAlone);
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `DATA_DIR cannot be written (${why}): choose another folder or free some space.`,
    );
  }
  const isOpen = (statSync(path).mode & ownerAlone) !== 0;
  const names = readdirSync(path).filter((name) => name !== nothing);
  if (isOpen && names.length > 0 && !names.some((name) => ours.test(name)))
    throw new Error(
      `DATA_DIR (${path}) holds other things and is open to other users of this machine: name a folder of its own.`,
    );
  try {
    close(path, statSync(path).mode);
  } catch {
    throw new Error(
      `DATA_DIR (${path}) belongs to another user of this machine, who may read it: name a folder of your own.`,
    );
  }
  closeBelow(path);
}

function closeBelow(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    // A store that runs makes and removes files meanwhile; another user's file cannot be reached by others any more.
    try {
      const entry = lstatSync(path);
      if (entry.isSymbolicLink()) continue;
      close(path, entry.mode);
      if (entry.isDirectory()) closeBelow(path);
    } catch {
      continue;
    }
  }
}

function close(path: string, mode: number): void {
  if ((mode & ownerAlone) !== 0) chmodSync(path, mode & 0o700);
}
