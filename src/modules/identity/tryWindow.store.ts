import { KeyedMutex } from '../../platform/keyedMutex.ts';
import { lostRace, retryLostRace } from '../../platform/lostRace.ts';
import { insertOnce, updateVersion } from '../../platform/mongo.ts';
import { counting, waitS } from './tryWindow.ts';
import type { Try, TryLimit } from './tryWindow.ts';
import { TryWindowModel } from './tryWindow.model.ts';

const inTurn = new KeyedMutex();

/**
 * Takes one try of a limit before it is weighed, so that many at once cannot all slip through. Gives 0 when the try may be
 * weighed, else the seconds to wait; nothing is written then. This process takes them in turn, since hundreds of guesses at once would
 * else run races against each other; processes share the limit through the store, by compare-and-set.
 */
export const takeTry = (key: string, limit: TryLimit, now: Date, tryId: string): Promise<number> =>
  inTurn.runExclusive(key, () =>
    retryLostRace(
      async () => {
        const found = await TryWindowModel.findById(key).lean();
        const tries = found === null ? [] : counting(found.tries, limit, now);
        const wait = waitS(tries, limit, now);
        if (wait > 0) return wait;
        const taken = [...tries, { id: tryId, at: now }];
        return (await saveTries(key, found?.version, taken, limit)) ? 0 : lostRace;
      },
      { triesMax: 100, longestPauseMs: 50 },
    ),
  );

async function saveTries(
  key: string,
  version: number | undefined,
  tries: Try[],
  limit: TryLimit,
): Promise<boolean> {
  const last = Math.max(...tries.map((one) => one.at.getTime()));
  const expiresAt = new Date(last + limit.windowMs);
  if (version !== undefined)
    return updateVersion(TryWindowModel, key, version, { $set: { tries, expiresAt } });
  const first = { _id: key, tries, expiresAt, version: 1 };
  return (await insertOnce(TryWindowModel, first)) === 'inserted';
}

/** Gives a try back: it was no guess after all. */
export async function giveBackTry(key: string, tryId: string): Promise<void> {
  await TryWindowModel.updateOne(
    { _id: key },
    { $pull: { tries: { id: tryId } }, $inc: { version: 1 } },
  );
}
