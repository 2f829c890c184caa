import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { migrations } from '../src/migrations/migrations.ts';
import { connectMongo, disconnectMongo } from '../src/platform/mongo.ts';
import { setUpSchema } from '../src/platform/schemaSetup.ts';
import { openStore } from '../src/platform/store/openStore.ts';
import { readConfig } from '../src/start/config.ts';

/** An empty folder in the system's place for such, taken away afterwards whatever happens. */
export async function withScratchFolder<T>(act: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'fengqiao-bench-'));
  try {
    return await act(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/**
 * Runs a figure on the store that the configuration names, but never on its data: a local store gets a folder of its own,
 * a given one a database of its own, and both are gone afterwards. `act` hears which kind of store it is, and by which address
 * and with which folder other processes come to it.
 */
export const withScratchStore = <T>(
  act: (kind: string, uri: string, dataDir: string) => Promise<T>,
): Promise<T> =>
  withScratchFolder(async (dataDir) => {
    const store = await openStore({ ...readConfig(), dataDir, say: () => undefined });
    // The address names the database, so that other processes of a bench find the same one.
    const database = `fengqiao_bench_${String(process.pid)}`;
    const uri = store.uri.replace(/^([^:]+:\/\/[^/]+)(?:\/[^?]*)?/u, `$1/${database}`);
    try {
      await connectMongo(uri);
      await setUpSchema({ migrations });
      return await act(store.kind, uri, dataDir);
    } finally {
      if (!store.owned) await mongoose.connection.db?.dropDatabase();
      await disconnectMongo();
      await store.close();
    }
  });
