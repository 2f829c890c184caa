import { LRUCache } from 'lru-cache';
import { tokenHash } from '../modules/identity/secretToken.ts';
import { tokenFrom } from '../modules/identity/session.ts';

const sessionsMax = 10_000;

/**
 * Whose the session cookies are that this process has lately found open in the store. It gives no rights: it only tells people
 * from whoever makes a cookie up, before anything is asked of the store.
 */
export class SeenSessions {
  readonly #people = new LRUCache<string, string>({ max: sessionsMax });

  /** The person of a cookie that was seen before; undefined for others. */
  personOf(cookie: string | undefined): string | undefined {
    const token = tokenFrom(cookie);
    return token === undefined ? undefined : this.#people.get(tokenHash(token));
  }

  /** Keeps what the store said of a cookie: whose it is, or nobody's (null). */
  note(cookie: string | undefined, personId: string | null): void {
    const token = tokenFrom(cookie);
    if (token === undefined) return;
    if (personId === null) this.#people.delete(tokenHash(token));
    else this.#people.set(tokenHash(token), personId);
  }
}
