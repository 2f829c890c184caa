import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  statSync,
  type Stats,
} from 'node:fs';
import { join } from 'node:path';

/** What others may not: everything. New files get 0600 with it, new folders 0700. */
const ownerAlone = 0o077;
/** What tells a folder of ours from one that was there for something else. */
const ours =
  /^(?:store(?:\.json|-(?:mongod|rust|python|users))|keys\.json|demo\.json|logs|letters|files)$/u;
/** An empty disk has it. */
const nothing = 'lost+found';

const foreign = (path: string): Error =>
  new Error(
    `DATA_DIR (${path}) belongs to another user of this machine, who may read and change it: name a folder of your own.`,
  );

/**
 * Makes a folder and all in it its owner's alone, and whatever this process and its children write from now on: on a shared
 * machine the store, the keys and the logs are nobody else's to read. What stands open from earlier is closed. Throws one line
 * when the folder or something in it is another user's, when it holds other things and is open to others (closing it would take
 * those away from them), and when a link in it leads to what others may reach.
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
  const found = statSync(path);
  if (!isOwn(found)) throw foreign(path);
  const isOpen = (found.mode & ownerAlone) !== 0;
  const names = readdirSync(path).filter((name) => name !== nothing);
  if (isOpen && names.length > 0 && !names.some((name) => ours.test(name)))
    throw new Error(
      `DATA_DIR (${path}) holds other things and is open to other users of this machine: name a folder of its own.`,
    );
  close(path, found.mode);
  closeEach(path, names);
}

function closeEach(folder: string, names: readonly string[]): void {
  for (const name of names) {
    const path = join(folder, name);
    const entry = lstatSync(path, { throwIfNoEntry: false });
    // A store that runs makes and removes files meanwhile.
    if (entry === undefined) continue;
    if (!isOwn(entry)) throw foreign(path);
    if (entry.isSymbolicLink()) checkTarget(path);
    else closeEntry(path, entry);
  }
}

function closeEntry(path: string, entry: Stats): void {
  try {
    close(path, entry.mode);
    if (entry.isDirectory()) closeEach(path, readdirSync(path));
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

/** What a link leads to is not ours to change; but what lies there must be as closed as what lies here. */
function checkTarget(link: string): void {
  const target = statSync(link, { throwIfNoEntry: false });
  if (target === undefined || (isOwn(target) && (target.mode & ownerAlone) === 0)) return;
  throw new Error(
    `${link} leads to ${realpathSync(link)}, which other users of this machine may reach: make it yours alone (chmod go=).`,
  );
}

/** Another user's file that somebody put here could be read and changed by them through another name of it. */
const isOwn = ({ uid }: Stats): boolean => uid === (process.geteuid?.() ?? uid);

const isGone = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

function close(path: string, mode: number): void {
  if ((mode & ownerAlone) !== 0) chmodSync(path, mode & 0o700);
}
