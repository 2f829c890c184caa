import { join } from 'node:path';
import { z } from 'zod';
import { guardStore } from '../../platform/store/guardStore.ts';
import { openStore } from '../../platform/store/openStore.ts';
import type { Config } from '../config.ts';
import { startPart, type Part } from './part.ts';
import { step } from './step.ts';

/** A way to sign in to the demo community. */
export interface SignIn {
  readonly desk: string;
  readonly userName: string;
  readonly password: string;
}

/** The running group. */
export interface Group {
  readonly address: string;
  readonly storeKind: string;
  readonly signIns: readonly SignIn[];
  /** Ends the parts, then the store. May be called twice. */
  stop(): Promise<void>;
}

const signInsMessage = z.object({
  signIns: z.array(z.object({ desk: z.string(), userName: z.string(), password: z.string() })),
});
const listeningMessage = z.object({ listening: z.string() });
const restartPauseMs = 1_000;
const restartsMax = 5;

/** What starting a group needs: settings, where the built code lies, whom to tell, and what to do when it cannot go on. */
export interface GroupOptions {
  readonly config: Config;
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
  readonly onLost: (error: Error) => void;
}

/** Starts store, demo community (in an empty store), web and worker. When a step fails, what was started ends again. */
export async function runGroup(options: GroupOptions): Promise<Group> {
  const { config, say } = options;
  const store = await step(say, 'Opening the store', () => openStore({ ...config, say }));
  const guard = guardStore(store, { say, onLost: options.onLost });
  const parts: Part[] = [];
  const stop = once(async () => {
    await Promise.all(parts.map((part) => part.stop()));
    await guard.stop();
    await store.close();
  });
  const start = (name: string): Part => {
    const part = keepRunning({ ...options, uri: store.uri, owned: store.owned }, name);
    parts.push(part);
    return part;
  };
  try {
    const signIns = config.demo ? await plantDemo(options, store) : [];
    const web = start('web');
    const said = await step(say, 'Starting web and worker', () => web.ready);
    await start('worker').ready;
    const address = listeningMessage.parse(said).listening;
    return { address, storeKind: store.kind, signIns, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Running extends GroupOptions {
  readonly uri: string;
  readonly owned: boolean;
}

const partOf = (group: Running, name: string, onEnd: (words: string) => void): Part =>
  startPart({
    name,
    file: join(group.root, 'dist/src/start', `${name}.js`),
    env: {
      ...group.env,
      MONGODB_URI: group.uri,
      EMBEDDED_STORE: group.owned ? 'on' : 'off',
    },
    logDir: join(group.config.dataDir, 'logs'),
    onEnd,
  });

async function plantDemo(
  options: GroupOptions,
  store: { uri: string; owned: boolean },
): Promise<readonly SignIn[]> {
  const demo = partOf({ ...options, ...store }, 'demo', () => undefined);
  const said = await step(options.say, 'Looking after the demo community', () => demo.ready);
  return signInsMessage.parse(said).signIns;
}

/** A part that is started again when it dies, at most five times; then the whole group has to end. */
function keepRunning(group: Running, name: string): Part {
  let deaths = 0;
  let stopped = false;
  const onEnd = (words: string): void => {
    if (stopped) return;
    deaths += 1;
    group.say(`The ${name} part ended (${words.split('\n').at(-1) ?? ''}); starting it again.`);
    if (deaths > restartsMax) {
      group.onLost(new Error(`The ${name} part keeps ending: see the log in DATA_DIR/logs.`));
      return;
    }
    setTimeout(() => {
      if (!stopped) current = partOf(group, name, onEnd);
    }, restartPauseMs).unref();
  };
  let current = partOf(group, name, onEnd);
  return {
    ready: current.ready,
    stop: async () => {
      stopped = true;
      await current.stop();
    },
  };
}

function once(act: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= act());
}
