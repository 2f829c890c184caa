import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from 'mongodb';
import mongoose from 'mongoose';
import { present } from '../../src/kernel/assert.ts';
import { migrations } from '../../src/migrations/migrations.ts';
import { connectMongo, disconnectMongo, withPatientDatabase } from '../../src/platform/mongo.ts';
import { setUpSchema } from '../../src/platform/schemaSetup.ts';
import { findOnPath } from '../../src/platform/store/mongodDaemon.ts';
import { openStore, type OpenStore } from '../../src/platform/store/openStore.ts';
import { killDaemon } from '../../src/platform/store/runDaemon.ts';
import { schemaCollection } from '../../src/platform/store/health.ts';
import { findRustDaemon } from '../../src/platform/store/rustDaemon.ts';
import { readState, runningDaemon, storePaths } from '../../src/platform/store/storeFolder.ts';
import { isLocalKind, type LocalKind } from '../../src/platform/store/storeKind.ts';
import { monitorCommands } from './commandMonitor.ts';
import { scratchFolder } from './scratchFolder.ts';

/** The store that STORE asks the tests to run on; undefined lets openStore choose. */
export const wantedKind = (): LocalKind | undefined => {
  const word = process.env['STORE'];
  if (word === undefined || word === '') return undefined;
  if (!isLocalKind(word)) throw new Error(`STORE=${word} is none of mongod, rust, python.`);
  return word;
};

/** Names the folder of a run's stores to the worker processes of that run. */
const foldersName = 'FENGQIAO_TEST_STORES';

/** Makes the folder in which the stores of a run lie, each process's own under its number. */
export function makeStoresFolder(): void {
  process.env[foldersName] = scratchFolder().path;
}

let running: Promise<OpenStore> | undefined;

/**
 * The one store of this process, started when first asked for, with mongoose connected and every command watched. It stays
 * for all test files that the process runs.
 */
export const testStore = (): Promise<OpenStore> => (running ??= start());

async function start(): Promise<OpenStore> {
  const folder = process.env[foldersName];
  if (folder === undefined) throw new Error('the run has no folder for its stores');
  const store = await openStore({
    store: wantedKind(),
    mongodbUri: process.env['MONGODB_URI'],
    dataDir: join(folder, String(process.pid)),
    say: console.log,
  });
  console.log(`Tests run on the store: ${store.kind}`);
  const uri = store.owned ? store.uri : ofTestDatabase(store.uri);
  await connectTests(uri);
  return { ...store, uri };
}

/** Two browsers, two stores and what they serve share a test machine: what a story tells does not depend on how long they wait. */
const answerMs = 60_000;

/** Connects mongoose with every command watched; for a test that had to disconnect it. */
export async function connectTests(uri: string): Promise<void> {
  await connectMongo(uri, { watch: monitorCommands, answerMs });
}

/** A given server's database for tests, so that no test ever empties real data; each worker of a run has its own. */
function ofTestDatabase(uri: string): string {
  const worker = process.env['MOCHA_WORKER_ID'] ?? process.env['STRYKER_MUTATOR_WORKER'] ?? '';
  return uri.replace(/^([^:]+:\/\/[^/]+)(?:\/[^?]*)?/u, `$1/fengqiao_test${worker}`);
}

/** Ends this process's store, if it was ever started. */
export async function stopTestStore(): Promise<void> {
  const store = await running;
  running = undefined;
  await disconnectMongo();
  await store?.close();
}

/** Ends the stores that ended processes of this run have left, and removes what they held. */
export async function endTestStores(): Promise<void> {
  const folder = process.env[foldersName];
  if (folder === undefined) return;
  for (const name of readdirSync(folder)) {
    const left = runningDaemon(readState(storePaths(join(folder, name))));
    if (left !== undefined) await killDaemon(left);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** Gives this test file a real store: set up for every model imported so far, and empty when its first test begins. */
export function useStore(): void {
  before('the store is set up and empty', async function () {
    this.timeout(120_000);
    await testStore();
    await setUpSchema({ migrations });
    // The file before may have left more than a store deletes in the time of one answer.
    await withPatientDatabase(emptyDatabase);
  });
}

async function emptyDatabase(db: Db): Promise<void> {
  const collections = await db.collections();
  // One after the other: a patient client has two connections, and whoever waits for one does not wait long.
  for (const collection of collections)
    if (collection.collectionName !== schemaCollection) await collection.deleteMany({});
}

/**
 * Deletes every document but what the store says of itself, also of models that only another file or process knows; the
 * collections and indexes stay.
 */
export const emptyStore = (): Promise<void> =>
  emptyDatabase(present(mongoose.connection.db, 'the test store'));

/** The local stores that this machine can run. */
export const offeredKinds = (): LocalKind[] => [
  ...(findOnPath('mongod') === undefined ? [] : ['mongod' as const]),
  ...(findRustDaemon() === undefined ? [] : ['rust' as const]),
  ...(findOnPath('python3') === undefined ? [] : ['python' as const]),
];
