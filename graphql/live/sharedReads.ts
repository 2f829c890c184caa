/** Reads that are made once for all who are told at one time, under the name of what is read. A refused one is refused to all of them. */
export class SharedReads {
  readonly #reads = new Map<string, Promise<unknown>>();

  /** The value under a name, which must hold everything that the value hangs on: the rights too. */
  once<T>(name: string, read: () => Promise<T>): Promise<T> {
    const known = this.#reads.get(name) ?? read();
    this.#reads.set(name, known);
    return known as Promise<T>;
  }
}
