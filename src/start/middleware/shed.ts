import { AppError } from '../../kernel/appError.ts';
import { networkOf } from '../../modules/identity/browser.ts';
import { countShed, setInFlight } from '../../platform/metrics.ts';
import type { Step } from './doorState.ts';
import type { SeenSessions } from './seenSessions.ts';

/** How much a process takes on at one time. */
export interface ShedLimits {
  /** Requests being answered at one time, at most. */
  readonly inFlightMax: number;
  /** Of these, how many may be one client's: a person's, or those of an address without a session. */
  readonly perClientMax: number;
  /** When answers take longer than this on average, only `busyMax` are taken on at one time. */
  readonly slowMs: number;
  readonly busyMax: number;
}

export const usualLimits: ShedLimits = {
  inFlightMax: 1000,
  perClientMax: 16,
  slowMs: 3000,
  busyMax: 100,
};

/** How far one answer moves the average of durations. */
const smoothing = 0.1;

/** Counts what is being answered and says when it is too much. Visitors are sent away first. */
export class Load {
  readonly #limits: ShedLimits;
  readonly #byClient = new Map<string, number>();
  #count = 0;
  #averageMs = 0;

  constructor(limits: ShedLimits = usualLimits) {
    this.#limits = limits;
  }

  /** Requests being answered now. */
  get inFlight(): number {
    return this.#count;
  }

  /** Takes a request on, or says why not. */
  enter(client: string, hasSession: boolean): 'taken' | 'busy' | 'client' {
    const { inFlightMax, perClientMax, slowMs, busyMax } = this.#limits;
    const max = this.#averageMs > slowMs ? busyMax : inFlightMax;
    if (this.#count >= (hasSession ? max : Math.ceil(max * 0.75))) return 'busy';
    const own = this.#byClient.get(client) ?? 0;
    if (own >= perClientMax) return 'client';
    this.#byClient.set(client, own + 1);
    this.#count += 1;
    return 'taken';
  }

  /** Lets an answered request go; `ms` is how long it took. */
  leave(client: string, ms: number): void {
    const own = (this.#byClient.get(client) ?? 1) - 1;
    if (own === 0) this.#byClient.delete(client);
    else this.#byClient.set(client, own);
    this.#count -= 1;
    this.#averageMs += (ms - this.#averageMs) * smoothing;
  }
}

const retryAfterS = 1;

const refusal = (why: 'busy' | 'client'): AppError =>
  why === 'client'
    ? new AppError('TOO_MANY', 'Too many requests of yours are under way; wait for some.', {
        reason: 'in_flight',
        retryAfterS,
      })
    : new AppError('UNAVAILABLE', 'There is too much to do just now; try again.', {
        reason: 'overload',
        retryAfterS,
      });

/**
 * Bounds what is answered at one time: 503 when the process has too much to do, 429 when one client has, both with Retry-After.
 * A client is the person of a session that was seen before, in all browsers together, else the address: a cookie that somebody
 * made up opens no further places.
 */
export const shed =
  (load: Load, seen: SeenSessions, sessionCookie: string): Step =>
  async (ctx, next) => {
    const cookie = ctx.headers.cookie === undefined ? undefined : ctx.cookies.get(sessionCookie);
    const person = seen.personOf(cookie);
    const client = person ?? networkOf(ctx.ip);
    const entered = load.enter(client, person !== undefined);
    if (entered !== 'taken') {
      countShed();
      throw refusal(entered);
    }
    setInFlight(load.inFlight);
    const started = performance.now();
    try {
      await next();
    } finally {
      const { personId } = ctx.state;
      if (personId !== undefined) seen.note(cookie, personId);
      load.leave(client, performance.now() - started);
      setInFlight(load.inFlight);
    }
  };
