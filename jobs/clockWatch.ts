/** The two clocks that are compared, in milliseconds: of the wall, which people and programs set, and of the machine, which only goes on. */
export interface Clocks {
  readonly wallMs: () => number;
  readonly monotonicMs: () => number;
}

export const systemClocks: Clocks = {
  wallMs: () => Date.now(),
  monotonicMs: () => performance.now(),
};

/** A smaller difference between two looks is no step: clocks are slewed, timers are late, both are read one after the other. */
const stepMinMs = 500;

/**
 * Notices when the wall clock was set: gives, at each call, how far it moved against the machine's clock since the call before, and
 * 0 for what is no step. A machine that slept has stepped forward.
 */
export function clockWatch({ wallMs, monotonicMs }: Clocks): () => number {
  const difference = () => wallMs() - monotonicMs();
  let before = difference();
  return () => {
    const now = difference();
    const moved = now - before;
    before = now;
    return Math.abs(moved) < stepMinMs ? 0 : moved;
  };
}
