import { setTimeout as sleep } from 'node:timers/promises';
import { findProgram } from './findProgram.ts';
import { findAnswers } from './health.ts';
import type { OpenStore } from './openStore.ts';
import { rotateLog } from './rotateLog.ts';
import { killDaemon } from './runDaemon.ts';
import { startDaemon } from './startDaemon.ts';
import { readState, runningDaemon, storePaths, type StoreState } from './storeFolder.ts';
import { storeUri } from './storePassword.ts';
import { withLock } from './withLock.ts';

/** How a guard watches and whom it tells. */
export interface GuardOptions {
  readonly say: (line: string) => void;
  /** Called once, with one clear line, when the store cannot be brought back: the process should end. */
  readonly onLost: (error: Error) => void;
  /** Pause between two looks. */
  readonly everyMs?: number;
  /** How long one find may take; three in a row that take longer mean that the daemon hangs, not that it is busy. */
  readonly timeoutMs?: number;
}

/** Ends the watch; resolves when no restart is under way any more. Call it before the store's own close(). */
export interface StoreGuard {
  stop(): Promise<void>;
}

const silentMax = 3;
const restartsMax = 5;
const calmMs = 60_000;

/**
 * Watches a local daemon by real finds and restarts it on the same port when it is dead or hangs; keeps its log short. Gives up after five
 * restarts without a calm minute between them. A store that is not ours (MONGODB_URI) is left alone.
 */
export function guardStore(store: OpenStore, options: GuardOptions): StoreGuard {
  if (!store.owned) return { stop: () => Promise.resolve() };
  const stopping = new AbortController();
  const watching = watch(store, options, stopping.signal).catch((error: unknown) => {
    if (!stopping.signal.aborted)
      options.onLost(error instanceof Error ? error : new Error(String(error)));
  });
  return {
    stop: async () => {
      stopping.abort();
      await watching;
    },
  };
}

async function watch(
  { dataDir }: OpenStore,
  { say, everyMs = 500, timeoutMs = 4000 }: GuardOptions,
  stopping: AbortSignal,
): Promise<void> {
  const paths = storePaths(dataDir);
  const tries = new RestartCount();
  let silent = 0;
  while (await pause(everyMs * (1 + tries.recent()), stopping)) {
    const state = readState(paths);
    if (state === undefined) continue;
    rotateLog(paths.log(state.kind));
    const running = runningDaemon(state);
    silent =
      running !== undefined && !(await findAnswers(storeUri(paths, state), timeoutMs))
        ? silent + 1
        : 0;
    if (running !== undefined && silent < silentMax) continue;
    if (stopping.aborted) return;
    tries.begin(paths.log(state.kind));
    say(
      running === undefined
        ? 'The store has ended; starting it again.'
        : 'The store hangs; starting it anew.',
    );
    await withLock(paths.lock, say, () => restart(state, dataDir, say)).catch(tries.failed);
    silent = 0;
  }
}

/** Counts restarts, so that a store that cannot stay up is given up instead of started for ever. */
class RestartCount {
  #began: number[] = [];
  #error: unknown;

  recent(): number {
    this.#began = this.#began.filter((at) => at > performance.now() - calmMs);
    return this.#began.length;
  }

  begin(logPath: string): void {
    if (this.recent() >= restartsMax)
      throw this.#error instanceof Error
        ? this.#error
        : new Error(
            `The store ended ${String(restartsMax)} times within a minute; its log is ${logPath}.`,
          );
    this.#began.push(performance.now());
    this.#error = undefined;
  }

  readonly failed = (error: unknown): void => {
    this.#error = error;
  };
}

/** Starts the daemon anew unless somebody else has done so since `seen` was read. */
async function restart(
  seen: StoreState,
  dataDir: string,
  say: (line: string) => void,
): Promise<void> {
  const paths = storePaths(dataDir);
  const state = readState(paths) ?? seen;
  if (state.pid === null && seen.pid !== null) return;
  const running = runningDaemon(state);
  if (running !== undefined && running.pid !== seen.pid) return;
  if (running !== undefined) await killDaemon(running);
  const found = await findProgram(state.kind, say);
  await startDaemon({ ...found, paths, say, preferredPort: state.port, samePort: true });
}

const pause = (ms: number, stopping: AbortSignal): Promise<boolean> =>
  sleep(ms, true, { signal: stopping }).catch(() => false);
