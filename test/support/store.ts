import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { connectMongo, disconnectMongo } from '../../src/platform/mongo.ts';
import { setUpSchema } from '../../src/platform/schemaSetup.ts';
import { findOnPath } from '../../src/platform/store/mongodDaemon.ts';
import { openStore, type OpenStore } from '../../src/platform/store/openStore.ts';
import { findRustDaemon } from '../../src/platform/store/rustDaemon.ts';
import { isLocalKind, type LocalKind } from '../../src/platform/store/storeKind.ts';
import { monitorCommands } from './commandMonitor.ts';

/** The store that STORE asks the tests to run on; undefined lets openStore choose. */
export const wantedKind = (): LocalKind | undefined => {
  const word = process.env['STORE'];
  if (word === undefined || word === '') return undefined;
  if (!isLocalKind(word)) throw new Error(`STORE=${word} is none of mongod, rust, python.`);
  return word;
};

/** An empty folder of its own for one test, in the system's place for such; `remove()` takes it away. */
export function scratchFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'fengqiao-test-'));
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

let running: Promise<OpenStore> | undefined;
let folder: ReturnType<typeof scratchFolder> | undefined;

/** The one store of this test run, started when first asked for, with mongoose connected and every command watched. */
export const testStore = (): Promise<OpenStore> => (running ??= start());

async function start(): Promise<OpenStore> {
  folder = scratchFolder();
  const store = await openStore({
    store: wantedKind(),
    mongodbUri: process.env['MONGODB_URI'],
    dataDir: folder.path,
    say: console.log,
  });
  console.log(`Tests run on the store: ${store.kind}`);
  const uri = store.owned ? store.uri : ofTestDatabase(store.uri);
  await connectTests(uri);
  return { ...store, uri };
}

/** Connects mongoose with every command watched; for a test that had to disconnect it. */
export async function connectTests(uri: string): Promise<void> {
  await connectMongo(uri, { monitorCommands: true });
  monitorCommands(mongoose.connection.getClient());
}

/** A given server's database for tests, so that no test ever empties real data. */
const ofTestDatabase = (uri: string): string =>
  uri.replace(/^([^:]+:\/\/[^/]+)(?:\/[^?]*)?/u, '$1/fengqiao_test');

/** Ends the run's store, if it was ever started. */
export async function stopTestStore(): Promise<void> {
  const store = await running;
  running = undefined;
  await disconnectMongo();
  await store?.close();
  folder?.remove();
}

/** Gives this test file a real store: set up for every model imported so far, and empty when its first test begins. */
export function useStore(): void {
  before('the store is set up and empty', async function () {
    this.timeout(120_000);
    await testStore();
    await setUpSchema();
    await emptyStore();
  });
}

/** Deletes every document of every model; the collections and indexes stay. */
export async function emptyStore(): Promise<void> {
  for (const model of Object.values(mongoose.models)) await model.deleteMany({});
}

/** The local stores that this machine can run. */
export const offeredKinds = (): LocalKind[] => [
  ...(findOnPath('mongod') === undefined ? [] : ['mongod' as const]),
  ...(findRustDaemon() === undefined ? [] : ['rust' as const]),
  ...(findOnPath('python3') === undefined ? [] : ['python' as const]),
];
