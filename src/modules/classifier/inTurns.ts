import { setImmediate as otherWork } from 'node:timers/promises';

/** Acts on each item in order; between two of them whatever else the process has to do comes first. */
export async function inTurns<T, R>(items: readonly T[], act: (item: T) => R): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) {
    results.push(act(item));
    await otherWork();
  }
  return results;
}
