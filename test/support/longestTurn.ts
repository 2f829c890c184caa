import { performance } from 'node:perf_hooks';

/** How often the loop is looked at, in milliseconds: a turn is measured to within so much. */
const lookMs = 5;

/**
 * How long an act holds the event loop in one go, in milliseconds: the longest time between two looks at it. Of that time
 * counts what this process worked, not what it waited for a core that others use.
 */
export async function longestTurn(act: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let lookedAt = performance.now();
  let worked = process.cpuUsage();
  const look = (): void => {
    const now = performance.now();
    const { user, system } = process.cpuUsage(worked);
    longest = Math.max(longest, Math.min(now - lookedAt, (user + system) / 1_000));
    lookedAt = now;
    worked = process.cpuUsage();
  };
  const looking = setInterval(look, lookMs);
  await act().finally(() => {
    clearInterval(looking);
    look();
  });
  return longest;
}
