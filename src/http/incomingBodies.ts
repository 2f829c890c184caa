import type { IncomingMessage } from 'node:http';
import { badInput } from '../kernel/appError.ts';
import { HttpRefusal } from '../../graphql/errors.ts';

/** How fast a body must come, and how many may be on their way. */
export interface BodyPace {
  /** How long a body may take, whatever its length … */
  readonly graceMs: number;
  /** … and from then on so many bytes must have come for each second. */
  readonly bytesPerS: number;
  readonly checkMs: number;
  /** Bodies on their way from one client, and in all: one more ends the oldest of them. */
  readonly perClientMax: number;
  readonly bodiesMax: number;
}

export const usualPace: BodyPace = {
  graceMs: 3000,
  bytesPerS: 2000,
  checkMs: 500,
  perClientMax: 64,
  bodiesMax: 2000,
};

interface Incoming {
  readonly client: string;
  readonly since: number;
  taken: number;
  readonly end: (error: Error) => void;
}

/** What is there of a body, whose it is, and what ends it. */
interface Begun {
  readonly client: string;
  readonly first: Buffer | null;
  readonly ended: AbortSignal | undefined;
}

const tooSlow = () =>
  new HttpRefusal(
    408,
    'The request came too slowly.',
    { field: 'body', reason: 'too_slow' },
    {},
    'TIMEOUT',
  );

const cutOff = () => badInput('body', 'cut_off', 'The request ended before its body did.');

/**
 * Receives bodies. One that is not there yet takes nobody's place: bodies that drip are ended early, and when there are too
 * many of a client, or in all, the oldest ends for the newest. A body that comes in one piece is never refused here.
 */
export class IncomingBodies {
  readonly #pace: BodyPace;
  /** In the order in which they began. */
  readonly #all = new Set<Incoming>();
  readonly #byClient = new Map<string, Set<Incoming>>();
  #checking: NodeJS.Timeout | undefined;

  constructor(pace: BodyPace = usualPace) {
    this.#pace = pace;
  }

  /** Bodies on their way now. */
  get count(): number {
    return this.#all.size;
  }

  /** All `length` bytes of a body, at once when they are there. Refuses one that is cut off (BAD_INPUT), or too slow or `ended` (408). */
  receive(
    request: IncomingMessage,
    length: number,
    client: string,
    ended?: AbortSignal,
  ): Buffer | Promise<Buffer> {
    const first = request.read() as Buffer | null;
    if (first?.length === length) return first;
    return this.#receiveRest(request, length, { client, first, ended });
  }

  #receiveRest(
    request: IncomingMessage,
    length: number,
    { client, first, ended }: Begun,
  ): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const parts = first ? [first] : [];
      const taken = first?.length ?? 0;
      const incoming: Incoming = { client, since: performance.now(), taken, end: fail };
      const onClose = (): void => {
        fail(cutOff());
      };
      const onEnded = (): void => {
        fail(tooSlow());
      };
      const done = (): void => {
        this.#remove(incoming);
        request.off('close', onClose);
        ended?.removeEventListener('abort', onEnded);
      };
      function fail(error: Error): void {
        done();
        request.pause();
        reject(error);
      }
      if (request.destroyed) {
        reject(cutOff());
        return;
      }
      if (ended?.aborted === true) {
        reject(tooSlow());
        return;
      }
      this.#add(incoming);
      ended?.addEventListener('abort', onEnded);
      request.on('data', (part: Buffer) => {
        parts.push(part);
        incoming.taken += part.length;
      });
      request.once('end', () => {
        done();
        if (incoming.taken !== length) reject(cutOff());
        else resolve(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts));
      });
      request.once('close', onClose);
      request.once('error', fail);
    });
  }

  #add(incoming: Incoming): void {
    const own = this.#byClient.get(incoming.client) ?? new Set();
    this.#endOldest(own, this.#pace.perClientMax);
    this.#endOldest(this.#all, this.#pace.bodiesMax);
    this.#byClient.set(incoming.client, own.add(incoming));
    this.#all.add(incoming);
    this.#checking ??= setInterval(() => {
      this.#endSlow();
    }, this.#pace.checkMs).unref();
  }

  #remove(incoming: Incoming): void {
    this.#all.delete(incoming);
    const own = this.#byClient.get(incoming.client);
    own?.delete(incoming);
    if (own?.size === 0) this.#byClient.delete(incoming.client);
  }

  #endOldest(bodies: ReadonlySet<Incoming>, max: number): void {
    if (bodies.size < max) return;
    const [oldest] = bodies;
    oldest?.end(tooSlow());
  }

  #endSlow(): void {
    const { graceMs, bytesPerS } = this.#pace;
    if (this.#all.size === 0) {
      clearInterval(this.#checking);
      this.#checking = undefined;
    }
    const now = performance.now();
    for (const { since, taken, end } of this.#all) {
      const lateMs = now - since - graceMs;
      if (lateMs > 0 && taken < (lateMs / 1000) * bytesPerS + 1) end(tooSlow());
    }
  }
}
