import { useEffect, useRef } from 'react';

/** What was read so lately stands: going to and fro between two windows asks nothing. */
const restMs = 30_000;

/** Asks again when the tab comes back into sight, at most every 30 seconds: what waits may have been done elsewhere meanwhile. */
export const useAgainInSight = (again: () => void) => {
  const latest = useRef(again);
  useEffect(() => {
    latest.current = again;
  });
  useEffect(() => {
    // By a clock that no one sets: the device's own may be put back.
    let askedAt = performance.now();
    const onSight = () => {
      if (document.hidden || performance.now() - askedAt < restMs) return;
      askedAt = performance.now();
      latest.current();
    };
    document.addEventListener('visibilitychange', onSight);
    return () => {
      document.removeEventListener('visibilitychange', onSight);
    };
  }, []);
};
