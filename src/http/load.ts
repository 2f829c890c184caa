/** How much a process takes on at one time. */
export interface LoadLimits {
  /** Requests being answered at one time, at most. */
  readonly inFlightMax: number;
  /** Of these, how many may be one client's: a person's, or those of an address without a session. */
  readonly perClientMax: number;
  /** When answers take longer than this on average, only `busyMax` are taken on at one time. */
  readonly slowMs: number;
  readonly busyMax: number;
}

export const usualLoadLimits: LoadLimits = {
  inFlightMax: 1000,
  perClientMax: 16,
  slowMs: 3000,
  busyMax: 100,
};

/** How far one answer moves the average of durations. */
const smoothing = 0.1;
/** What was slow counts for half after so long: a process that has nothing to do is not slow. */
const halfLifeMs = 5000;
/** Visitors are sent away first. */
const visitorsShare = 0.75;

/** A request that was taken on. */
export interface Taken {
  readonly client: string;
  readonly since: number;
}

/** Counts what is being answered and says when it is too much. Times are milliseconds of a clock that never goes back. */
export class Load {
  readonly #limits: LoadLimits;
  readonly #byClient = new Map<string, number>();
  #count = 0;
  /** The sum of the times at which all that is being answered was taken on. */
  #sinceSum = 0;
  #averageMs = 0;
  #averageAt = 0;

  constructor(limits: LoadLimits = usualLoadLimits) {
    this.#limits = limits;
  }

  /** Requests being answered now. */
  get inFlight(): number {
    return this.#count;
  }

  /** Takes a request on, or says why not. */
  enter(client: string, hasSession: boolean, now: number): Taken | 'busy' | 'client' {
    const { inFlightMax, perClientMax, slowMs, busyMax } = this.#limits;
    const max = this.#slownessMs(now) > slowMs ? busyMax : inFlightMax;
    if (this.#count >= (hasSession ? max : Math.ceil(max * visitorsShare))) return 'busy';
    const own = this.#byClient.get(client) ?? 0;
    if (own >= perClientMax) return 'client';
    this.#byClient.set(client, own + 1);
    this.#count += 1;
    this.#sinceSum += now;
    return { client, since: now };
  }

  /** Lets an answered request go. */
  leave({ client, since }: Taken, now: number): void {
    const own = (this.#byClient.get(client) ?? 1) - 1;
    if (own === 0) this.#byClient.delete(client);
    else this.#byClient.set(client, own);
    this.#count -= 1;
    this.#sinceSum = this.#count === 0 ? 0 : this.#sinceSum - since;
    const average = this.#faded(now);
    this.#averageMs = average + (now - since - average) * smoothing;
    this.#averageAt = now;
  }

  #faded(now: number): number {
    return this.#averageMs * 0.5 ** ((now - this.#averageAt) / halfLifeMs);
  }

  /** How long answers took lately, or how long what is under way has waited so far, whichever is longer, on average. */
  #slownessMs(now: number): number {
    const waitingMs = this.#count === 0 ? 0 : now - this.#sinceSum / this.#count;
    return Math.max(this.#faded(now), waitingMs);
  }
}
