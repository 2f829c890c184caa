import { eventsReadMax, listEventsAfter } from '../src/platform/events/event.store.ts';
import { listDueFailures } from '../src/platform/events/failedEvent.store.ts';
import { newestSeq } from '../src/platform/events/newestSeq.ts';
import { standingRows } from '../src/platform/jobRuns/jobRun.ts';
import { findRun, noteListener } from '../src/platform/jobRuns/jobRun.store.ts';
import type { ListenerJob } from './defineJob.ts';

/** Events that a listener does not hear move its cursor in memory only; after so many it is written down all the same. */
const unheardMax = 1_000;
/** How often a listener looks for events that are due to be tried again. */
const failuresEveryMs = 5_000;

/**
 * What one process knows of a listener's place in the stream. Looking whether there is something for it costs one question that an
 * index answers and writes nothing: up to where it looked in vain is remembered here.
 */
export class ListenerView {
  readonly #job: ListenerJob;
  /** Up to where nothing is to be heard any more; undefined before the first look. */
  #seen: number | undefined;
  /** The cursor as it was last read or written. */
  #written = 0;
  #failuresAtMs = Number.NEGATIVE_INFINITY;

  constructor(job: ListenerJob) {
    this.#job = job;
  }

  /** True when there is an event to hear, one to try again, or a cursor to write down. A new listener is written down where it begins. */
  async hasWork(now: Date): Promise<boolean> {
    this.#seen ??= await this.#begin(now);
    return (await this.#hasDueFailure(now)) || this.#hasHeard(this.#seen);
  }

  /** Hears that the cursor was written down. */
  moved(cursor: number): void {
    this.#seen = cursor;
    this.#written = cursor;
  }

  async #begin(now: Date): Promise<number> {
    const { name, hears, startsAt } = this.#job;
    const start = startsAt === 'now' ? await newestSeq() : 0;
    await noteListener(name, hears, String(start), now);
    return this.#readCursor();
  }

  async #readCursor(): Promise<number> {
    const row = await findRun(this.#job.name, standingRows.listener);
    this.#written = Number(row?.cursor ?? 0);
    return this.#written;
  }

  async #hasDueFailure(now: Date): Promise<boolean> {
    const nowMs = performance.now();
    if (nowMs - this.#failuresAtMs < failuresEveryMs) return false;
    if ((await listDueFailures(this.#job.name, now, 1)).length > 0) return true;
    this.#failuresAtMs = nowMs;
    return false;
  }

  /** Looks on from where nothing was heard. What is found another process may have handled: then it is looked on from its cursor. */
  async #hasHeard(from: number): Promise<boolean> {
    let seen = from;
    for (;;) {
      this.#seen = seen;
      const events = await listEventsAfter(seen, eventsReadMax);
      const last = events.at(-1);
      if (last === undefined) return seen - this.#written >= unheardMax;
      if (!events.some(({ type }) => this.#job.hears.includes(type))) seen = last.seq;
      else if ((await this.#readCursor()) > seen) seen = this.#written;
      else return true;
    }
  }
}
