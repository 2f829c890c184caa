import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '../../kernel/appError.ts';
import { insertOnce, updateVersion } from '../../platform/mongo.ts';
import { counting, waitS } from './tryWindow.ts';
import type { Try, TryLimit } from './tryWindow.ts';
import { TryWindowModel } from './tryWindow.model.ts';

const racesMax = 100;

/**
 * Takes one try of a limit before it is weighed, so that many at once cannot all slip through. Gives 0 when the try may be
 * weighed, else the seconds to wait; nothing is written then. This process takes them in turn; processes share the limit
 * through the store, by compare-and-set.
 */
export const takeTry = (key: string, limit: TryLimit, now: Date, tryId: string): Promise<number> =>
  inTurn(key, async () => {
    for (let race = 0; race < racesMax; race += 1) {
      const found = await TryWindowModel.findById(key).lean();
      const tries = found === null ? [] : counting(found.tries, limit, now);
      const wait = waitS(tries, limit, now);
      if (wait > 0) return wait;
      if (await saveTries(key, found?.version, [...tries, { id: tryId, at: now }], limit)) return 0;
      await sleep(Math.random() * Math.min(50, 2 + race * 2));
    }
    throw new AppError('UNAVAILABLE', 'Too many tries at once; try again.', { retryAfterS: 1 });
  });

const lastInTurn = new Map<string, Promise<number>>();

/** Runs the steps of one key one after the other: hundreds of guesses at once would else run races against each other. */
async function inTurn(key: string, step: () => Promise<number>): Promise<number> {
  const mine = (lastInTurn.get(key) ?? Promise.resolve(0)).then(step, step);
  lastInTurn.set(key, mine);
  try {
    return await mine;
  } finally {
    if (lastInTurn.get(key) === mine) lastInTurn.delete(key);
  }
}

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
