import { useSyncExternalStore } from 'react';
import { onServerClock, serverNow } from './serverClock.ts';

const tickMs = 15_000;
let shown = serverNow();

const read = () => {
  const now = serverNow();
  if (Math.abs(now - shown) >= tickMs) shown = now;
  return shown;
};

const subscribe = (notify: () => void) => {
  const timer = setInterval(notify, tickMs);
  const forget = onServerClock(notify);
  return () => {
    clearInterval(timer);
    forget();
  };
};

/** The time by the server's clock in epoch milliseconds, read afresh every 15 seconds. */
export const useNow = () => useSyncExternalStore(subscribe, read);
