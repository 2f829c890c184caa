import { daemonCommand, daemonUri } from './daemonCommand.ts';
import { freePort, isPortFree } from './freePort.ts';
import { formReplicaSet } from './mongodDaemon.ts';
import { prepareStore } from './prepareStore.ts';
import { addPythonUser } from './pythonDaemon.ts';
import { killDaemon, lastLogLine, spawnDaemon, waitUntilReady } from './runDaemon.ts';
import { writeState, type StorePaths, type StoreState } from './storeFolder.ts';
import { kindNames, type LocalKind } from './storeKind.ts';
import { newPassword, readPassword, writePassword } from './storePassword.ts';
import { ask, ensureUser } from './storeUser.ts';

/** What starting a daemon needs. Call it under the store's lock. */
export interface StartOptions {
  readonly kind: LocalKind;
  readonly program: string;
  readonly paths: StorePaths;
  readonly say: (line: string) => void;
  /** The port of the last time, taken again if it is free. */
  readonly preferredPort: number | undefined;
  /** With it, no other port will do: others are connected to this one. */
  readonly samePort?: boolean;
}

const attempts = 3;

/**
 * Starts a daemon, writes store.json before it waits (so that a crash in between leaves nothing unknown), and gives back
 * once it answers. A port that somebody takes in the same moment is tried again with another.
 */
export async function startDaemon(options: StartOptions): Promise<StoreState> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(options);
    try {
      return await startAt(port, options);
    } catch (error) {
      const portWasTaken = /in use/iu.test(lastLogLine(options.paths.log(options.kind)));
      if (attempt === attempts || options.samePort === true || !portWasTaken) throw error;
    }
  }
}

async function choosePort({ preferredPort, samePort }: StartOptions): Promise<number> {
  if (samePort !== true || preferredPort === undefined) return freePort(preferredPort);
  if (await isPortFree(preferredPort)) return preferredPort;
  throw new Error(
    `Port ${String(preferredPort)} of the store is taken by another program: end that, or stop everything and start again.`,
  );
}

async function startAt(
  port: number,
  { kind, program, paths, say }: StartOptions,
): Promise<StoreState> {
  const slow = setTimeout(() => {
    say(`Starting the store (${kindNames[kind]}) …`);
  }, 2000);
  const password = readPassword(paths, kind) ?? (await makePassword(kind, program, paths));
  const uri = daemonUri(kind, port, password);
  const mark = await spawnDaemon(kind, daemonCommand(kind, program, paths, port), paths);
  const state = { kind, port, ...mark, startedBy: process.pid };
  try {
    writeState(paths, state);
    await waitUntilReady(mark, uri, paths.log(kind), async () => {
      await ensureUser(kind, port, password);
      if (kind === 'mongod') await formReplicaSet(port, (command) => ask(uri, command));
      await prepareStore(uri);
    });
    return state;
  } catch (error) {
    await killDaemon(mark);
    throw error;
  } finally {
    clearTimeout(slow);
  }
}

/** A password of its own for a store that has none. */
async function makePassword(kind: LocalKind, program: string, paths: StorePaths): Promise<string> {
  const password = newPassword();
  if (kind === 'python') await addPythonUser(program, paths.files(kind), password);
  writePassword(paths, kind, password);
  return password;
}
