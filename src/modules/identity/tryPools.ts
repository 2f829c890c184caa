import type { Work } from '../../kernel/work.ts';
import type { TryLimit } from './tryWindow.ts';
import { giveBackTry, takeTry } from './tryWindow.store.ts';

/** What tries are counted against: the id of the limit's document (limitKey), and how many it allows. */
export interface Pool {
  readonly key: string;
  readonly limit: TryLimit;
}

/** Takes one try of each pool and gives the way to give them back; or, with none taken, the seconds to wait. */
export async function takeAll(
  work: Work,
  pools: readonly Pool[],
): Promise<number | (() => Promise<void>)> {
  const tryId = work.newId();
  const taken: string[] = [];
  const giveBack = async () => {
    for (const key of taken) await giveBackTry(key, tryId);
  };
  for (const { key, limit } of pools) {
    const wait = await takeTry(key, limit, work.now, tryId);
    if (wait > 0) {
      await giveBack();
      return wait;
    }
    taken.push(key);
  }
  return giveBack;
}
