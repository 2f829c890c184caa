import { useEffect, useRef, useSyncExternalStore } from 'react';

// What arrived last on this page, for the quiet line at the bottom.
interface Arrival {
  readonly act: string;
  readonly count: number;
}

let last: Arrival | null = null;
const listeners = new Set<() => void>();

/** Tells the page that something sent has arrived. */
export const announceArrival = (act: string) => {
  last = { act, count: (last?.count ?? 0) + 1 };
  for (const notify of listeners) notify();
};

const subscribe = (notify: () => void) => {
  listeners.add(notify);
  return () => {
    listeners.delete(notify);
  };
};

/** The last arrival on this page; lists read afresh when its `count` grows. */
export const useArrival = () => useSyncExternalStore(subscribe, () => last);

/** Asks again when something sent has arrived: what the outbox sends goes past the cache of the lists on the screen. */
export const useAgainOnArrival = (again: () => void) => {
  const count = useArrival()?.count ?? 0;
  const seen = useRef(count);
  useEffect(() => {
    if (seen.current === count) return;
    seen.current = count;
    again();
  }, [count, again]);
};
