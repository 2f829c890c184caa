import type { Log } from '../platform/log.ts';
import { countRefused } from '../platform/metrics.ts';

const tenSecondsMs = 10_000;

/** Why a request was refused: a code of the closed table, and a machine word of ours. */
export interface Refused {
  readonly code: string;
  readonly reason: string;
}

/**
 * Counts refused requests. They are figures, not news: whoever floods us must not fill the disk with it, so the log tells how
 * many there were of each sort, at most every ten seconds.
 */
export class RefusalSummary {
  readonly #log: Log;
  readonly #everyMs: number;
  #counts = new Map<string, number>();

  constructor(log: Log, everyMs = tenSecondsMs) {
    this.#log = log;
    this.#everyMs = everyMs;
  }

  count({ code, reason }: Refused): void {
    countRefused({ code, reason });
    if (this.#counts.size === 0) setTimeout(() => this.#tell(), this.#everyMs).unref();
    const sort = `${code} ${reason}`.trim();
    this.#counts.set(sort, (this.#counts.get(sort) ?? 0) + 1);
  }

  #tell(): void {
    this.#log.info({ refused: Object.fromEntries(this.#counts) }, 'refused requests');
    this.#counts = new Map();
  }
}
