import { businessDate } from '../kernel/clock.ts';
import { present } from '../kernel/assert.ts';
import { SerialModel } from './serial.model.ts';

/**
 * Takes `count` public numbers of a series (for example `message`) in the business year of `now`: `2026-137`, short enough
 * to say on the phone. Numbers are unique; a crash may leave a gap. The collection holds one document per series and year,
 * so findOneAndUpdate stays cheap on every store.
 */
export async function takeNumbers(series: string, now: Date, count = 1): Promise<string[]> {
  const year = businessDate(now).slice(0, 4);
  const after = await SerialModel.findOneAndUpdate(
    { _id: `${series}:${year}` },
    { $inc: { last: count } },
    { upsert: true, returnDocument: 'after' },
  ).lean();
  const last = present(after, 'serial').last;
  return Array.from({ length: count }, (_, i) => `${year}-${String(last - count + 1 + i)}`);
}
