import { setTimeout as sleep } from 'node:timers/promises';
import type { RunOutcome } from './runOutcome.ts';

/** Between two looks: at what goes on beside it, at somebody else who has the lease. */
const idleMs = 50;
const busyMs = 250;
const pauseFirstMs = 500;
const pauseMaxMs = 8_000;

/** Waits so many milliseconds. */
type Pause = (ms: number) => Promise<unknown>;

const pauseAfter = (outcome: RunOutcome | null): number =>
  outcome?.state === 'IDLE' ? idleMs : busyMs;

/** Waits a little between rounds while others are at it, longer and longer while rounds fail, and throws when that takes too long. */
export class Patience {
  readonly #patienceMs: number;
  readonly #pause: Pause;
  #failedMs = 0;
  #failures = 0;
  #pauseMs = 0;

  constructor(patienceMs: number, pause: Pause = sleep) {
    this.#patienceMs = patienceMs;
    this.#pause = pause;
  }

  /** One round that did not fail, after the pauses that are due before it; throws what the last one said when failures outlast the patience. */
  async run(round: () => Promise<RunOutcome | null>): Promise<RunOutcome | null> {
    for (;;) {
      await this.#pause(this.#pauseMs);
      const outcome = await round().catch((error: unknown) => ({ thrown: error }));
      if (outcome !== null && 'thrown' in outcome) this.#fail(outcome.thrown);
      else if (outcome?.state === 'FAILED') this.#fail(new Error(outcome.error));
      else {
        [this.#failedMs, this.#failures] = [0, 0];
        this.#pauseMs = outcome?.state === 'SUCCEEDED' ? 0 : pauseAfter(outcome);
        return outcome;
      }
    }
  }

  #fail(thrown: unknown): void {
    if (this.#failedMs >= this.#patienceMs) throw thrown;
    this.#pauseMs = Math.min(pauseFirstMs * 2 ** this.#failures, pauseMaxMs);
    this.#failedMs += this.#pauseMs;
    this.#failures += 1;
  }
}
