import type { NumberedEvent } from '../../src/platform/events/domainEvent.ts';

/** The news of late, for who comes back and says up to where they have heard. */
export class RecentEvents {
  readonly #max: number;
  #events: readonly NumberedEvent[] = [];
  /** After this number every event of news is here. */
  #floor = 0;
  #seq = 0;

  constructor(max: number) {
    this.#max = max;
  }

  /** Up to where everything was heard. */
  get seq(): number {
    return this.#seq;
  }

  /** Begins anew: with these, which are all there were after a number, up to another. */
  begin(events: readonly NumberedEvent[], floor: number, seq: number): void {
    this.#events = events.slice(-this.#max);
    const dropped = events[events.length - this.#events.length - 1];
    this.#floor = dropped?.seq ?? floor;
    this.#seq = seq;
  }

  /** Adds all there were up to a number. */
  add(events: readonly NumberedEvent[], seq: number): void {
    this.begin([...this.#events, ...events], this.#floor, seq);
  }

  /** The news after a number; undefined when that lies too far back, or was never given out. */
  since(seq: number): readonly NumberedEvent[] | undefined {
    if (seq < this.#floor || seq > this.#seq) return undefined;
    return this.#events.filter((event) => event.seq > seq);
  }
}
