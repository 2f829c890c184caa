import { calendarDate } from '../kernel/clock.ts';
import { publicNumberOf } from '../kernel/publicNumber.ts';
import { lostRace, retryLostRace } from './lostRace.ts';
import { duplicateIndex } from './mongo.ts';
import { SerialModel } from './serial.model.ts';

/**
 * Takes `count` public numbers of a series (for example `message`) in the business year of `now`: `2026-137`, short enough
 * to say on the phone. Numbers are unique; a crash may leave a gap. The collection holds one document per series and year,
 * so findOneAndUpdate stays cheap on every store.
 */
export async function takeNumbers(series: string, now: Date, count = 1): Promise<string[]> {
  const year = calendarDate(now).slice(0, 4);
  const last = await advance(`${series}:${year}`, count);
  return Array.from({ length: count }, (_, i) => publicNumberOf(year, last - count + 1 + i));
}

/** Takes the next number of a series that never begins anew, for example 12 of `firm`. Unique; a crash may leave a gap. */
export const takeNumber = (series: string): Promise<number> => advance(series, 1);

/** Two first takers of a year may both try to make its document: the slower one is told so, or told nothing, and tries again. */
const advance = (id: string, count: number): Promise<number> =>
  retryLostRace(async () => {
    const taken = await advanceOnce(id, count).catch((error: unknown) => {
      if (duplicateIndex(error) === undefined) throw error;
      return null;
    });
    return taken?.last ?? lostRace;
  });

const advanceOnce = (id: string, count: number) =>
  SerialModel.findOneAndUpdate(
    { _id: id },
    { $inc: { last: count } },
    { upsert: true, returnDocument: 'after' },
  ).lean();
