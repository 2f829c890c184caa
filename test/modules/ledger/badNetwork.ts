import type { Entry } from '../../../src/modules/ledger/entry.ts';
import type { Ledger, Posting } from '../../../src/modules/ledger/postEntry.ts';

/** What a network can do to one call. */
export type Fate = 'fine' | 'slow' | 'lostBefore' | 'lostAfter' | 'twice';

export const fates: readonly Fate[] = ['fine', 'slow', 'lostBefore', 'lostAfter', 'twice'];

/** The connection broke: nobody knows whether the call was carried out. */
export class Broken extends Error {}

/** A ledger in memory, behind a network on which each call meets the next of the fates given; then all go well. */
export class BadNetwork implements Ledger {
  readonly entries: Entry[] = [];
  readonly #fates: Fate[];

  constructor(fates: readonly Fate[]) {
    this.#fates = [...fates];
  }

  findLastEntry(account: string): Promise<Entry | null> {
    return this.#call(() => {
      const own = this.entries.filter((entry) => entry.account === account);
      return own.sort((a, b) => b.seq - a.seq)[0] ?? null;
    });
  }

  findEntryByKey(account: string, key: string): Promise<Entry | null> {
    return this.#call(
      () =>
        this.entries.find((entry) => entry.account === account && entry.idempotencyKey === key) ??
        null,
    );
  }

  insertEntry(entry: Entry): Promise<'inserted' | 'exists'> {
    return this.#call(() => {
      const isTaken = this.entries.some(
        ({ account, seq, idempotencyKey }) =>
          account === entry.account &&
          (seq === entry.seq || idempotencyKey === entry.idempotencyKey),
      );
      if (!isTaken) this.entries.push(entry);
      return isTaken ? 'exists' : 'inserted';
    });
  }

  async #call<T>(step: () => T): Promise<T> {
    const fate = this.#fates.shift() ?? 'fine';
    await new Promise((resolve) => setImmediate(resolve));
    if (fate === 'lostBefore') throw new Broken('lost before');
    if (fate === 'slow')
      for (let i = 0; i < 3; i += 1) await new Promise((resolve) => setImmediate(resolve));
    const answer = step();
    // A request that the network delivers again is answered as the second time.
    const last = fate === 'twice' ? step() : answer;
    if (fate === 'lostAfter') throw new Broken('lost after');
    return last;
  }
}

/** Posting to such a ledger as one process of many: no mutex shared with the others, no waiting. */
export const postingTo = (ledger: Ledger): Posting => ({
  ledger,
  inTurn: (_account, step) => step(),
  race: { triesMax: 40, firstPauseMs: 0, longestPauseMs: 0 },
});
