import { AppError } from '../../kernel/appError.ts';

/** How many files may be on their way at one time, of one person and in all: each holds as much memory as it has bytes, twice for a while. */
export interface PlaceLimits {
  readonly perPerson: number;
  readonly inAll: number;
  /** For so long nobody takes a place from who has it. */
  readonly graceMs: number;
}

/** What comes: 120 MB at most, twice. */
export const uploadPlaces: PlaceLimits = { perPerson: 3, inAll: 12, graceMs: 10_000 };
/** What goes, most of it small pictures; a browser asks for six at one time. */
export const readingPlaces: PlaceLimits = { perPerson: 16, inAll: 64, graceMs: 10_000 };

const retryAfterS = 5;

/** A file's place in the process, until it is left. */
export interface FilePlace {
  /** From now on nobody else takes it: its file is there and is worked on. */
  readonly keep: () => void;
  /** Gives it back; once. */
  readonly leave: () => void;
}

interface Taken {
  readonly personId: string;
  readonly sinceMs: number;
  /** Ends what holds the place; absent where it is kept. */
  end?: () => void;
}

/**
 * The files that are on their way into this process, or out of it: bounded, so that its memory is. Whoever sends or reads slowly keeps nobody out: when every
 * place is taken, one more takes the place of the oldest of whoever has the most.
 */
export class FilePlaces {
  readonly #limits: PlaceLimits;
  /** In the order in which they were taken. */
  readonly #taken = new Set<Taken>();

  constructor(limits: PlaceLimits) {
    this.#limits = limits;
  }

  /**
   * Takes a place; `end` is called when somebody with fewer places takes it, ten seconds later at the earliest. Refuses: TOO_MANY `uploads` for the person's own,
   * UNAVAILABLE `overload` for all.
   */
  take(personId: string, end: () => void, nowMs: number = performance.now()): FilePlace {
    const { perPerson, inAll } = this.#limits;
    const own = this.#countOf(personId);
    if (own >= perPerson)
      throw new AppError('TOO_MANY', 'Send or read fewer files at one time.', {
        reason: 'uploads',
        limit: perPerson,
        retryAfterS,
      });
    if (this.#taken.size >= inAll && !this.#free(own, nowMs))
      throw new AppError('UNAVAILABLE', 'There is too much to do just now; try again.', {
        reason: 'overload',
        retryAfterS,
      });
    const taken: Taken = { personId, sinceMs: nowMs, end };
    this.#taken.add(taken);
    return {
      keep: () => {
        delete taken.end;
      },
      leave: () => {
        this.#taken.delete(taken);
      },
    };
  }

  #countOf(personId: string): number {
    let count = 0;
    for (const taken of this.#taken) if (taken.personId === personId) count += 1;
    return count;
  }

  /** Ends the oldest of whoever has the most places, and more than somebody who has so many; false when there is none. */
  #free(own: number, nowMs: number): boolean {
    let most = own;
    let found: Taken | undefined;
    for (const taken of this.#taken) {
      if (taken.end === undefined || nowMs - taken.sinceMs < this.#limits.graceMs) continue;
      const count = this.#countOf(taken.personId);
      if (count > most) [most, found] = [count, taken];
    }
    if (found === undefined) return false;
    this.#taken.delete(found);
    found.end?.();
    return true;
  }
}
