// How far the server's clock is ahead of this device's, in milliseconds; 0 until an answer shows otherwise.
let aheadMs = 0;
const listeners = new Set<() => void>();
const secondMs = 1_000;

/** The present by the server's clock, as far as its answers have told it (epoch milliseconds). */
export const serverNow = () => Date.now() + aheadMs;

/** Calls back when the server's clock turns out to be another one; gives the way to stop. */
export const onServerClock = (notify: () => void) => {
  listeners.add(notify);
  return () => {
    listeners.delete(notify);
  };
};

/**
 * Learns from an answer's `Date` header (cut to the second), and from when it was asked for and came by this device's clock (epoch
 * milliseconds). What is known already stands as long as it lies within what the answer leaves open.
 */
export const learnServerTime = (date: string | null, askedAt: number, cameAt: number) => {
  const at = date === null ? NaN : Date.parse(date);
  if (Number.isNaN(at)) return;
  const found = at + secondMs / 2 - (askedAt + cameAt) / 2;
  const unsureMs = secondMs / 2 + (cameAt - askedAt) / 2;
  if (Math.abs(found - aheadMs) <= unsureMs) return;
  aheadMs = found;
  for (const notify of listeners) notify();
};

/** Like `fetch`, and learns the server's time from each answer. */
export const fetchWithClock: typeof fetch = async (input, init) => {
  const askedAt = Date.now();
  const answer = await fetch(input, init);
  learnServerTime(answer.headers.get('date'), askedAt, Date.now());
  return answer;
};
