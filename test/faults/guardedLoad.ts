import { fileURLToPath } from 'node:url';
import { MongoClient } from 'mongodb';
import { z } from 'zod';
import { databaseName } from '../../src/platform/store/health.ts';
import { guardStore, type StoreGuard } from '../../src/platform/store/guardStore.ts';
import { openStore, type OpenStore } from '../../src/platform/store/openStore.ts';
import { readState, storePaths } from '../../src/platform/store/storeFolder.ts';
import type { LocalKind } from '../../src/platform/store/storeKind.ts';
import { runChild, until, type RunningChild } from '../support/child.ts';
import { scratchFolder } from '../support/scratchFolder.ts';

const answerShape = z.object({
  n: z.number(),
  saved: z.enum(['inserted', 'exists']).optional(),
  code: z.string().optional(),
  waitedMs: z.number().optional(),
});

/** A guarded store with a client that writes to it without pause, for tests that break the store. */
export class GuardedLoad {
  readonly said: string[] = [];
  readonly lost: Error[] = [];
  readonly #folder: ReturnType<typeof scratchFolder>;
  readonly #store: OpenStore;
  readonly #guard: StoreGuard;
  readonly #writer: RunningChild;

  static async start(kind: LocalKind | undefined): Promise<GuardedLoad> {
    const folder = scratchFolder();
    const store = await openStore({ store: kind, dataDir: folder.path, say: () => undefined });
    const load = new GuardedLoad(folder, store);
    await load.goesOn();
    return load;
  }

  private constructor(folder: ReturnType<typeof scratchFolder>, store: OpenStore) {
    this.#folder = folder;
    this.#store = store;
    this.#guard = guardStore(store, {
      say: (line) => void this.said.push(line),
      onLost: (error) => void this.lost.push(error),
    });
    const file = fileURLToPath(new URL('./steadyWriter.ts', import.meta.url));
    this.#writer = runChild(file, [store.uri]);
  }

  get daemonPid(): number {
    return readState(storePaths(this.#folder.path))?.pid ?? 0;
  }

  /** What the client was told so far, answer by answer. */
  answers() {
    const lines = this.#writer.output().split('\n').slice(0, -1);
    return lines.map((line) => answerShape.parse(JSON.parse(line)));
  }

  /** The numbers that the store has acknowledged so far. */
  acknowledged(): number[] {
    return this.answers().flatMap(({ n, saved }) => (saved === undefined ? [] : [n]));
  }

  /** The answers that were refusals. */
  refusals() {
    return this.answers().filter(({ code }) => code !== undefined);
  }

  /** Waits until the client has had some more writes acknowledged than now. */
  async goesOn(more = 20): Promise<void> {
    const now = this.acknowledged().length;
    await until(
      `the client's writes go on (${this.#writer.output().slice(-300)})`,
      () => this.acknowledged().length >= now + more,
      60_000,
    );
  }

  /** The numbers that are really there, read by a client of its own. */
  async stored(): Promise<number[]> {
    const client = new MongoClient(this.#store.uri);
    const kept = client.db(databaseName).collection<{ _id: string; n: number }>('kept');
    const found = await kept.find({}).toArray();
    await client.close();
    return found.map(({ n }) => n).sort((a, b) => a - b);
  }

  /** Ends the client in order; false when it had to be killed or had failed. */
  async endWriter(): Promise<boolean> {
    this.#writer.process.kill('SIGTERM');
    return (await this.#writer.ended) === 0;
  }

  async stop(): Promise<void> {
    this.#writer.process.kill('SIGKILL');
    await this.#guard.stop();
    await this.#store.close();
    this.#folder.remove();
  }
}
