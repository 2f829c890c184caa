/** Lines that can be read ahead of their turn, by their number in the file (from 1). What was forgotten is gone. */
export class LookAhead {
  readonly #source: AsyncIterator<string>;
  #held: string[] = [];
  #first = 1;
  #isOver = false;

  constructor(lines: AsyncIterable<string>) {
    this.#source = lines[Symbol.asyncIterator]();
  }

  /** One line, undefined behind the last one. */
  async at(line: number): Promise<string | undefined> {
    while (!this.#isOver && line >= this.#first + this.#held.length) {
      const next = await this.#source.next();
      if (next.done === true) this.#isOver = true;
      else this.#held.push(next.value);
    }
    return this.#held[line - this.#first];
  }

  /** Lets go of the lines before this one. */
  forgetBefore(line: number): void {
    this.#held = this.#held.slice(Math.max(0, line - this.#first));
    this.#first = Math.max(this.#first, line);
  }

  /** Tells the source that no more is wanted. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }
}
