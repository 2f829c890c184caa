import { AppError } from '../../kernel/appError.ts';

/** How many files may be on their way at one time, of one person and in all: each holds as much memory as it has bytes, twice for a while. */
export interface PlaceLimits {
  readonly perPerson: number;
  readonly inAll: number;
}

/** What comes: 120 MB at most, twice. */
export const uploadPlaces: PlaceLimits = { perPerson: 3, inAll: 12 };
/** What goes, most of it small pictures; a browser asks for six at one time. */
export const readingPlaces: PlaceLimits = { perPerson: 16, inAll: 64 };

const retryAfterS = 5;

/** The files that are on their way into this process, or out of it: bounded, so that its memory is. */
export class FilePlaces {
  readonly #limits: PlaceLimits;
  readonly #people = new Map<string, number>();
  #all = 0;

  constructor(limits: PlaceLimits) {
    this.#limits = limits;
  }

  /** Takes a place and gives back how it is left. Refuses: TOO_MANY `uploads` for the person's own, UNAVAILABLE `overload` for all. */
  take(personId: string): () => void {
    const { perPerson, inAll } = this.#limits;
    const own = this.#people.get(personId) ?? 0;
    if (own >= perPerson)
      throw new AppError('TOO_MANY', 'Send or read fewer files at one time.', {
        reason: 'uploads',
        limit: perPerson,
        retryAfterS,
      });
    if (this.#all >= inAll)
      throw new AppError('UNAVAILABLE', 'There is too much to do just now; try again.', {
        reason: 'overload',
        retryAfterS,
      });
    this.#people.set(personId, own + 1);
    this.#all += 1;
    return () => {
      this.#leave(personId);
    };
  }

  #leave(personId: string): void {
    this.#all -= 1;
    const own = (this.#people.get(personId) ?? 1) - 1;
    if (own === 0) this.#people.delete(personId);
    else this.#people.set(personId, own);
  }
}
