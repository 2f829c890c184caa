const firstMs = 1_000;
const spreadMs = 4_000;
const doublingsMax = 5;

/**
 * How long to wait before listening again, in milliseconds: 1 to 5 s by `chance` (0 to 1), so that not all come back at one moment when a
 * server was replaced; twice as long after each try that came to nothing, up to 160 s; at least as long as the server asked for.
 */
export const pauseMs = (failures: number, chance: number, retryAfterS = 0): number => {
  const own = (firstMs + chance * spreadMs) * 2 ** Math.min(failures, doublingsMax);
  return Math.round(Math.max(own, retryAfterS * 1_000 * (1 + chance)));
};
