import { AppError } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import type { TryLimit } from '../identity/tryWindow.ts';
import { takeTry } from '../identity/tryWindow.store.ts';
import { limitKey } from '../identity/limitKey.ts';

const minuteMs = 60_000;

/** Look-ups of one person, whatever they are for and in whichever role: a name typed letter by letter is three or four. */
const lookUpLimits: readonly TryLimit[] = [
  { triesMax: 60, windowMs: 10 * minuteMs },
  { triesMax: 300, windowMs: 24 * 60 * minuteMs },
];

/** Counts one look-up of the person who acts before it is made. TOO_MANY beyond 60 in ten minutes or 300 in a day. */
export async function takeLookUp({ actor, now, newId }: Work): Promise<void> {
  for (const limit of lookUpLimits) {
    const key = limitKey('lookUp', String(limit.windowMs), actor.personId);
    const retryAfterS = await takeTry(key, limit, now, newId());
    if (retryAfterS > 0)
      throw new AppError('TOO_MANY', 'You looked people up often; wait a little.', {
        reason: 'look_ups',
        limit: limit.triesMax,
        retryAfterS,
      });
  }
}
