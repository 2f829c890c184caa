import { useEffect, useState } from 'react';

const tickMs = 15_000;

/** The time in epoch milliseconds, read afresh every 15 seconds. */
export const useNow = () => {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, tickMs);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return now;
};
