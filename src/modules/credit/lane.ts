const lanes = new Map<string, Promise<unknown>>();

/**
 * Runs steps of one name one after another within this process, in the order they came; steps of other names run beside
 * them. It only spares the store lost races: other processes know nothing of it.
 */
export function inLane<T>(name: string, step: () => Promise<T>): Promise<T> {
  const before = lanes.get(name) ?? Promise.resolve();
  const mine = before.then(step, step);
  const settled = mine.catch(() => undefined);
  lanes.set(name, settled);
  void settled.then(() => {
    if (lanes.get(name) === settled) lanes.delete(name);
  });
  return mine;
}
