import { setTimeout as wait } from 'node:timers/promises';
import type { NumberedEvent } from './domainEvent.ts';
import { eventsReadMax, listEventsAfter } from './event.store.ts';
import { newestSeq } from './newestSeq.ts';

/** How a tail reads. */
export interface TailParts {
  /** How often it looks while there is nothing new. */
  readonly everyMs: number;
  /** How long it rests after somebody was told: what happens meanwhile is heard together. */
  readonly restMs: number;
  /** How many events before the newest it hears first of all. */
  readonly backlog: number;
  /**
   * Hears events in order; true when somebody was told of them. The first time it hears what lies before its beginning (`isPast`),
   * also when that is nothing. What it throws has the same events heard again.
   */
  readonly hear: (heard: HeardEvents) => Promise<boolean>;
  /** Hears why a look failed; it is looked again. */
  readonly onFault: (fault: unknown) => void;
}

/** Some events, and up to which number nothing more can come. */
export interface HeardEvents {
  readonly events: readonly NumberedEvent[];
  readonly seq: number;
  readonly isPast: boolean;
}

/**
 * Reads the stream on for one process, which is no job: it has no lease and no cursor in the store, begins at the newest event and
 * asks one indexed question a look, however many listen to it.
 */
export class EventTail {
  readonly #parts: TailParts;
  #running: AbortController | undefined;
  #begun: Promise<void> = Promise.resolve();

  constructor(parts: TailParts) {
    this.#parts = parts;
  }

  /** Begins, if it does not run; done when it has heard where the stream stands. Refused while the store is away. */
  start(): Promise<void> {
    if (this.#running !== undefined) return this.#begun;
    const running = new AbortController();
    this.#running = running;
    this.#begun = this.#begin(running.signal).catch((fault: unknown) => {
      this.#running = undefined;
      throw fault;
    });
    return this.#begun;
  }

  /** Reads no more. */
  stop(): void {
    this.#running?.abort();
    this.#running = undefined;
  }

  async #begin(signal: AbortSignal): Promise<void> {
    const { backlog, hear } = this.#parts;
    const seq = await newestSeq();
    const from = Math.max(0, seq - Math.min(backlog, eventsReadMax));
    const events = seq === from ? [] : await listEventsAfter(from, seq - from);
    // Stopped meanwhile: another beginning knows better.
    if (signal.aborted) return;
    const last = from + events.length;
    await hear({ events, seq: last, isPast: true });
    void this.#follow(last, signal);
  }

  async #follow(from: number, signal: AbortSignal): Promise<void> {
    const { everyMs, restMs, onFault } = this.#parts;
    for (let seq = from; !signal.aborted;) {
      let pauseMs = everyMs;
      try {
        const { last, isTold } = await this.#look(seq);
        seq = last;
        if (isTold) pauseMs = restMs;
      } catch (fault) {
        onFault(fault);
        pauseMs = restMs;
      }
      await wait(pauseMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  async #look(seq: number): Promise<{ last: number; isTold: boolean }> {
    const events = await listEventsAfter(seq, eventsReadMax);
    const last = seq + events.length;
    if (events.length === 0) return { last, isTold: false };
    return { last, isTold: await this.#parts.hear({ events, seq: last, isPast: false }) };
  }
}
