import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { PersistedOperations } from '../../graphql/execution/persistedOperations.ts';
import { faultOf, type Log } from '../platform/log.ts';

const operationsByHash = z.record(z.string(), z.string());
/** A stranger can ask for hashes that nobody knows: the file is looked at only so often. */
const usualLookEveryMs = 1000;

/** `operations.json`, which the build lays beside the page: the text of each of the page's operations by its hash. */
export class OperationsFile {
  readonly #path: string;
  readonly #persisted: PersistedOperations;
  readonly #log: Log;
  readonly #lookEveryMs: number;
  #builtAt = 0;
  #lookedAt = -Infinity;
  #reading: Promise<void> | undefined;

  constructor(
    pageFolder: string,
    persisted: PersistedOperations,
    log: Log,
    lookEveryMs = usualLookEveryMs,
  ) {
    this.#path = join(pageFolder, 'operations.json');
    this.#persisted = persisted;
    this.#log = log;
    this.#lookEveryMs = lookEveryMs;
  }

  /** Takes the operations of the build that lies there now, if it is another one than before. */
  refresh(): Promise<void> {
    this.#reading ??= this.#look().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #look(): Promise<void> {
    if (performance.now() - this.#lookedAt < this.#lookEveryMs) return;
    this.#lookedAt = performance.now();
    try {
      const { mtimeMs } = await stat(this.#path);
      if (mtimeMs === this.#builtAt) return;
      const texts = operationsByHash.parse(JSON.parse(await readFile(this.#path, 'utf8')));
      this.#builtAt = mtimeMs;
      await this.#persisted.load(new Map(Object.entries(texts)), (hash, error) => {
        this.#log.error({ hash, fault: faultOf(error) }, 'an operation of the page does not fit');
      });
    } catch (error) {
      const isNotBuilt = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!isNotBuilt) this.#log.error({ fault: faultOf(error) }, 'operations.json is unreadable');
    }
  }
}
