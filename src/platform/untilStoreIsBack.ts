import pRetry from 'p-retry';
import { storeErrorToAppError } from './mongo.ts';

/** How long a caller waits for a store that is away, whom it tells, and what ends the waiting early. */
export interface Patience {
  readonly patienceMs: number;
  /** Hears each time that the store did not answer, with the time waited so far, and null when it is back. */
  readonly onWait?: (waitedMs: number | null) => void;
  readonly stop?: AbortSignal | undefined;
  /** The first pause between two tries; each following one is twice as long, up to 5 s. */
  readonly firstPauseMs?: number;
}

const longestPauseMs = 5_000;

/**
 * Runs a step that may be repeated, again and again while the store is away or too slow, and gives its result. Throws the store's
 * own error when it has been away for `patienceMs`, and any other error at once.
 */
export async function untilStoreIsBack<T>(
  step: () => Promise<T>,
  { patienceMs, onWait, stop, firstPauseMs = 500 }: Patience,
): Promise<T> {
  const beganMs = performance.now();
  const waits: number[] = [];
  const result = await pRetry(step, {
    retries: Number.POSITIVE_INFINITY,
    minTimeout: firstPauseMs,
    maxTimeout: longestPauseMs,
    maxRetryTime: patienceMs,
    randomize: true,
    shouldRetry: ({ error }) => isAway(error) && stop?.aborted !== true,
    onFailedAttempt: ({ error }) => {
      if (!isAway(error)) return;
      const waitedMs = performance.now() - beganMs;
      waits.push(waitedMs);
      onWait?.(waitedMs);
    },
  });
  if (waits.length > 0) onWait?.(null);
  return result;
}

const isAway = (error: unknown): boolean => storeErrorToAppError(error) !== undefined;
