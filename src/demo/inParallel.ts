/** Runs a step for every item, at most `width` at a time, and gives what came of each in the order of the items. */
export async function inParallel<T, R>(
  items: readonly T[],
  width: number,
  step: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  const left = items.entries();
  const work = async (): Promise<void> => {
    for (const [i, item] of left) results[i] = await step(item);
  };
  await Promise.all(Array.from({ length: width }, work));
  return results;
}
