import { Mutex } from 'async-mutex';

/**
 * One mutex a key: steps of one key run one after another within this process, in the order they came; those of other keys run
 * beside them. It only spares the store lost races: other processes know nothing of it.
 */
export class KeyedMutex {
  readonly #mutexes = new Map<string, Mutex>();

  /** Runs a step when those of the same key that came before have ended, well or badly. */
  async runExclusive<T>(key: string, step: () => Promise<T>): Promise<T> {
    const mutex = this.#mutexes.get(key) ?? new Mutex();
    this.#mutexes.set(key, mutex);
    try {
      return await mutex.runExclusive(step);
    } finally {
      if (!mutex.isLocked()) this.#mutexes.delete(key);
    }
  }

  /** How many keys are held or waited for. */
  get size(): number {
    return this.#mutexes.size;
  }
}
