/** How many timers hold this process: what waits and has ended must leave no more than there were. */
export const heldTimers = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
