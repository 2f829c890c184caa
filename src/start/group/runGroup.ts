import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { ensurePrivateFolder } from '../../platform/privateFolder.ts';
import { guardStore } from '../../platform/store/guardStore.ts';
import { openStore } from '../../platform/store/openStore.ts';
import { present } from '../../kernel/assert.ts';
import type { Config } from '../config.ts';
import { demoMarkAt } from '../../demo/demoMark.ts';
import { signInsFor, type SignIn } from '../../demo/signIns.ts';
import { keepRunning } from './keepRunning.ts';
import { startPart, type Part } from './part.ts';
import { step } from './step.ts';

/** What a new user wants to know of a running group. */
export interface GroupFacts {
  readonly address: string;
  readonly storeKind: string;
  readonly signIns: readonly SignIn[];
}

/** A group from the moment it begins to start. */
export interface Group {
  /** Rejects with one line when a step fails; what was started has ended again by then. */
  readonly ready: Promise<GroupFacts>;
  /** Ends the parts, then the store, also while they are starting. May be called twice. */
  stop(): Promise<void>;
}

const listeningMessage = z.object({ listening: z.string() });
const readyWithinMs = 15_000;
const readyEveryMs = 100;

/** What starting a group needs: settings, where the built code lies, whom to tell, and what to do when it cannot go on. */
export interface GroupOptions {
  readonly config: Config;
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
  readonly onLost: (error: Error) => void;
}

/** Starts store, demo community (in an empty store), web and worker. */
export function runGroup(options: GroupOptions): Group {
  const closers: (() => Promise<void>)[] = [];
  let stopping: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  const starting = startAll(options, closers, () => stopping !== undefined).finally(() =>
    stopping === undefined ? undefined : close(),
  );
  starting.catch(() => undefined);
  return {
    ready: starting.catch(async (error: unknown) => {
      await close();
      throw error;
    }),
    stop: () => (stopping ??= close().then(() => starting.then(close, close))),
  };
}

class Stopped extends Error {}

async function startAll(
  options: GroupOptions,
  closers: (() => Promise<void>)[],
  isStopping: () => boolean,
): Promise<GroupFacts> {
  const { config, say, onLost } = options;
  const goOn = (): void => {
    if (isStopping()) throw new Stopped('Stopped while starting.');
  };
  ensurePrivateFolder(config.dataDir);
  const store = await step(say, 'Opening the store', (tell) => openStore({ ...config, say: tell }));
  closers.push(() => store.close());
  goOn();
  const guard = guardStore(store, { say, onLost });
  closers.push(() => guard.stop());
  const group = { ...options, uri: store.uri, owned: store.owned };
  const signIns = config.demo ? await lookAfterDemo(group, closers) : [];
  goOn();
  const [web, worker] = ['web', 'worker'].map((name) =>
    keepRunning({ name, start: () => partOf(group, name), say, onLost }),
  );
  for (const part of [web, worker]) closers.push(() => present(part, 'part').stop());
  const address = await step(say, 'Starting web and worker', async () => {
    await worker?.ready;
    const { listening } = listeningMessage.parse(await web?.ready);
    await waitUntilReady(listening, isStopping);
    return listening;
  });
  return { address, storeKind: store.kind, signIns };
}

/** Waits until web answers from the store. */
async function waitUntilReady(address: string, isStopping: () => boolean): Promise<void> {
  const until = performance.now() + readyWithinMs;
  while (performance.now() < until && !isStopping()) {
    const { ok } = await fetch(`${address}/readyz`);
    if (ok) return;
    await sleep(readyEveryMs);
  }
}

interface Running extends GroupOptions {
  readonly uri: string;
  readonly owned: boolean;
}

const partOf = (group: Running, name: string, onProgress?: (line: string) => void): Part =>
  startPart({
    ...(onProgress === undefined ? {} : { onProgress }),
    name,
    file: join(group.root, 'dist/src/start', `${name}.js`),
    env: {
      ...group.env,
      MONGODB_URI: group.uri,
      EMBEDDED_STORE: group.owned ? 'on' : 'off',
    },
    logDir: join(group.config.dataDir, 'logs'),
    onFault: group.onLost,
  });

/** The demo's sign-ins; plants the community first unless that was finished before in this store. */
async function lookAfterDemo(
  group: Running,
  closers: (() => Promise<void>)[],
): Promise<readonly SignIn[]> {
  const mark = await demoMarkAt(group.uri);
  if (mark?.isDone === true) return signInsFor(group.config.dataDir, mark);
  const label = 'Planting the demo community';
  await step(group.say, label, (tell) => {
    const demo = partOf(group, 'demo', (line) => {
      tell(`${label}: ${line} …`);
    });
    closers.push(() => demo.stop());
    return demo.ready;
  });
  return signInsFor(group.config.dataDir, await demoMarkAt(group.uri));
}
