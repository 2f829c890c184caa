import { ensurePrivateFolder } from '../privateFolder.ts';
import { checkMongodbUri } from './mongodbUri.ts';
import { findProgram } from './findProgram.ts';
import { startDaemon } from './startDaemon.ts';
import { findAnswers } from './health.ts';
import { killDaemon, stopDaemon } from './runDaemon.ts';
import {
  addUser,
  countUsers,
  readState,
  runningDaemon,
  storePaths,
  writeState,
  type StorePaths,
  type StoreState,
} from './storeFolder.ts';
import { kindNames, type LocalKind } from './storeKind.ts';
import { storeUri } from './storePassword.ts';
import { withLock } from './withLock.ts';

/** What opening a store needs to know; config.ts reads it from the environment. */
export interface StoreOptions {
  /** A replica set or sharded cluster; without it one of the local stores is run. */
  readonly mongodbUri?: string | undefined;
  /** Picks a local store explicitly, even beside a MONGODB_URI. */
  readonly store?: LocalKind | undefined;
  readonly dataDir: string;
  /** Takes a standalone `mongod`, which may lose acknowledged writes. */
  readonly allowStandalone?: boolean;
  /** Hears one line for every step that takes time. */
  readonly say: (line: string) => void;
}

/** An open store: connect to `uri`, and `close()` when done. */
export interface OpenStore {
  readonly uri: string;
  readonly kind: 'mongodb-uri' | LocalKind;
  /** True when the store is a daemon of this DATA_DIR, which guardStore may restart. */
  readonly owned: boolean;
  readonly dataDir: string;
  /** Leaves the store; the last one to leave stops a local daemon. May be repeated. */
  close(): Promise<void>;
}

/** How long a daemon that was found running may take to answer. */
const answerMs = 5000;

/**
 * Opens the store: MONGODB_URI, else the daemon that already runs on this DATA_DIR, else the first of mongod, Rust and
 * Python daemon that can be had (data that are there decide for their own kind). Fails with one line that says what to do.
 */
export async function openStore(options: StoreOptions): Promise<OpenStore> {
  const { mongodbUri, store, dataDir, say } = options;
  if (mongodbUri !== undefined && store === undefined) {
    await checkMongodbUri(mongodbUri, options.allowStandalone ?? false);
    const close = () => Promise.resolve();
    return { uri: mongodbUri, kind: 'mongodb-uri', owned: false, dataDir, close };
  }
  ensurePrivateFolder(dataDir);
  const paths = storePaths(dataDir);
  const state = await withLock(paths.lock, say, async () => {
    const leave = addUser(paths);
    try {
      return { ...(await attachOrStart(paths, store, say)), leave };
    } catch (error) {
      leave();
      throw error;
    }
  });
  const { kind, leave } = state;
  return {
    uri: storeUri(paths, state),
    kind,
    owned: true,
    dataDir,
    close: once(() => leaveStore(paths, leave)),
  };
}

/** The daemon that runs already, or a new one. Call it under the store's lock. */
async function attachOrStart(
  paths: StorePaths,
  asked: LocalKind | undefined,
  say: (line: string) => void,
): Promise<StoreState> {
  const state = readState(paths);
  const isOther = state !== undefined && asked !== undefined && asked !== state.kind;
  const running = runningDaemon(state);
  if (state !== undefined && running !== undefined) {
    if (isOther) throw new Error(otherKind(paths, state, asked));
    if (await findAnswers(storeUri(paths, state), answerMs)) return state;
    say('The store that was left running does not answer; starting it anew.');
    await killDaemon(running);
  }
  if (isOther)
    say(
      `The data so far are in ${kindNames[state.kind]} and stay there; STORE=${asked} has its own.`,
    );
  const found = await findProgram(asked ?? state?.kind, say);
  const preferredPort = state?.kind === found.kind ? state.port : undefined;
  return startDaemon({ ...found, paths, say, preferredPort });
}

async function leaveStore(paths: StorePaths, leave: () => void): Promise<void> {
  leave();
  await withLock(
    paths.lock,
    () => undefined,
    async () => {
      if (countUsers(paths) > 0) return;
      const state = readState(paths);
      const running = runningDaemon(state);
      if (state === undefined || running === undefined) return;
      await stopDaemon(running);
      writeState(paths, { ...state, pid: null, birth: '' });
    },
  );
}

const otherKind = (paths: StorePaths, state: StoreState, asked: LocalKind): string =>
  `STORE=${asked} was asked for, but ${kindNames[state.kind]} is running on ${paths.root}: stop what uses it, or leave STORE out.`;

function once(step: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= step());
}
