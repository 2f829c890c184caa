import { isRepeated, requestOf, type ActRequest, type Asked } from './actRequest.ts';
import type { Outcome } from './outcome.ts';
import type { Reason } from './reason.ts';
import type { Actor } from './work.ts';

/** One act on a thing that changes by versions and keeps which requests changed it. */
export interface Change<T> {
  readonly actor: Actor;
  readonly act: string;
  readonly asked: Asked & { readonly version: number };
  /** The requests that changed the thing, oldest first; undefined for a change from before they were kept. */
  readonly requestsOf: (thing: T) => readonly (ActRequest | undefined)[];
  /** Refuses who may not. A repeat is answered before: whoever did it once may no longer do it again. */
  readonly allow?: (thing: T) => void;
  /** Whether what is asked stands already, so that there is nothing to change. */
  readonly stands?: (thing: T) => boolean;
  /** The thing as the act leaves it, with the request among those it keeps; or why its state does not fit. */
  readonly make: (thing: T, request: ActRequest) => Made<T> | Promise<Made<T>>;
  readonly save: (changed: T) => Promise<boolean>;
  /** Reads the thing again after somebody was faster. */
  readonly reread: (thing: T) => Promise<T>;
}

type Made<T> = T | { readonly reason: Reason };

/**
 * The way of every act that changes a thing: not done already, allowed, still the version that was read, in a state that fits,
 * changed, saved with compare-and-set. Of two acts on one version exactly one wins. A request that has changed the thing before
 * gives it as it is now, whatever happened since; so does one that would change nothing. Neither writes anything.
 */
export async function changeOnce<T extends { readonly version: number; readonly state?: string }>(
  found: T,
  change: Change<T>,
): Promise<Outcome<T>> {
  const request = requestOf(change.actor, change.act, change.asked);
  if (isDone(found, change, request)) return { done: found };
  change.allow?.(found);
  if (change.stands?.(found) === true) return { done: found };
  if (found.version !== change.asked.version) return { staleAt: found.version };
  const made = await change.make(found, request);
  if ('reason' in made) return { wrongState: found.state ?? '', reason: made.reason };
  if (await change.save(made)) return { done: made };
  const now = await change.reread(found);
  return isDone(now, change, request) ? { done: now } : { staleAt: now.version };
}

/** True when this request has changed the thing, or the same person asked the same right before: then nothing is left to change. */
function isDone<T>(thing: T, { asked, requestsOf }: Change<T>, request: ActRequest): boolean {
  const requests = requestsOf(thing);
  return (
    requests.some((earlier) => isRepeated(earlier, request)) ||
    (asked.key === undefined && requests.at(-1)?.content === request.content)
  );
}
