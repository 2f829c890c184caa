import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { isRunning, markOf, type ProcessMark } from './processTable.ts';
import { localKinds, type LocalKind } from './storeKind.ts';

const stateShape = z.object({
  kind: z.enum(localKinds),
  port: z.number().int(),
  /** The daemon's process number; null when it was stopped in order. */
  pid: z.number().int().nullable(),
  birth: z.string(),
  startedBy: z.number().int(),
});

/** What DATA_DIR/store.json says about the daemon: what runs, where, and who started it. */
export type StoreState = z.infer<typeof stateShape>;

/** Where everything about one DATA_DIR's store lies. All paths are absolute, so that a daemon finds them from anywhere. */
export const storePaths = (dataDir: string) => {
  const root = resolve(dataDir);
  return {
    root,
    state: join(root, 'store.json'),
    lock: join(root, 'store.lock'),
    users: join(root, 'store-users'),
    config: join(root, 'store.toml'),
    files: (kind: LocalKind) => join(root, `store-${kind}`),
    password: (kind: LocalKind) => join(root, `store-${kind}.password`),
    log: (kind: LocalKind) => join(root, `store-${kind}.log`),
  };
};

export type StorePaths = ReturnType<typeof storePaths>;

/** Reads store.json; undefined when it is absent or was cut short by a crash (then the daemon is found by its files' lock). */
export function readState(paths: StorePaths): StoreState | undefined {
  try {
    return stateShape.parse(JSON.parse(readFileSync(paths.state, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Replaces store.json in one step, so that a reader never sees half of it. */
export function writeState(paths: StorePaths, state: StoreState): void {
  const draft = `${paths.state}.${String(process.pid)}`;
  writeFileSync(draft, `${JSON.stringify(state)}\n`);
  renameSync(draft, paths.state);
}

/** The daemon that store.json names, if that very process still runs. */
export function runningDaemon(state: StoreState | undefined): ProcessMark | undefined {
  if (state === undefined || state.pid === null) return undefined;
  const mark = { pid: state.pid, birth: state.birth };
  return isRunning(mark) ? mark : undefined;
}

let opened = 0;

/** Writes down that this process uses the store; gives back the way to take that back. */
export function addUser(paths: StorePaths): () => void {
  mkdirSync(paths.users, { recursive: true });
  opened += 1;
  const file = join(paths.users, `${String(process.pid)}.${String(opened)}`);
  writeFileSync(file, JSON.stringify(markOf(process.pid) ?? { pid: process.pid, birth: '' }));
  return () => {
    rmSync(file, { force: true });
  };
}

/** How many live users the store has; the notes of dead ones are thrown away. */
export function countUsers(paths: StorePaths): number {
  let live = 0;
  for (const name of readdirSync(paths.users)) {
    if (isLiveUser(join(paths.users, name))) live += 1;
    else rmSync(join(paths.users, name), { force: true });
  }
  return live;
}

const userShape = z.object({ pid: z.number().int(), birth: z.string() });

function isLiveUser(file: string): boolean {
  try {
    return isRunning(userShape.parse(JSON.parse(readFileSync(file, 'utf8'))));
  } catch {
    return false;
  }
}
