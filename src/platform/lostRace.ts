import pRetry from 'p-retry';
import { AppError } from '../kernel/appError.ts';

/** What a step gives when somebody else was faster: it is run again, from what stands now. */
export const lostRace = Symbol('lost race');

/** How often a lost race is run again, how long is waited in between, and what is said when it was lost each time. */
export interface Race {
  /** 5 when absent. */
  readonly triesMax?: number;
  /** The first pause, 4 ms when absent; each following one is up to twice as long, by chance, so that two losers do not meet again. */
  readonly firstPauseMs?: number;
  /** No pause is longer than this, 250 ms when absent. */
  readonly longestPauseMs?: number;
  /** UNAVAILABLE after a second when absent. */
  readonly refusal?: () => AppError;
}

/** Goes no further than `retryLostRace`. */
class LostRace extends Error {}

const tooBusy = () =>
  new AppError('UNAVAILABLE', 'Too many changed it at this moment; try again.', {
    reason: 'changed_meanwhile',
    retryAfterS: 1,
  });

/**
 * Runs a step that reads, decides and saves by compare-and-set until it has won; throws the refusal when it lost each time, and at once
 * whatever else the step throws.
 */
export async function retryLostRace<T>(
  step: () => Promise<T | typeof lostRace>,
  { triesMax = 5, firstPauseMs = 4, longestPauseMs = 250, refusal = tooBusy }: Race = {},
): Promise<T> {
  const tryOnce = async (): Promise<T> => {
    const result = await step();
    if (result === lostRace) throw new LostRace();
    return result;
  };
  try {
    return await pRetry(tryOnce, {
      retries: triesMax - 1,
      minTimeout: Math.min(firstPauseMs, longestPauseMs),
      maxTimeout: longestPauseMs,
      randomize: true,
      shouldRetry: ({ error }) => error instanceof LostRace,
    });
  } catch (error) {
    throw error instanceof LostRace ? refusal() : error;
  }
}
