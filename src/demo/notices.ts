import { markNoticesRead } from '../modules/notices/markNoticesRead.ts';
import { readNotices } from '../modules/notices/readNotices.ts';
import type { DemoCast } from './identity.ts';
import { inParallel } from './inParallel.ts';
import type { DemoPerson } from './people.ts';

const width = 8;
/** People open what they are told within so many days. */
const openedWithinMs = 10 * 86_400_000;

/** Has people open what they were told, but for the newest days. May be repeated. */
export async function plantReading(
  cast: DemoCast,
  people: readonly DemoPerson[],
  now: Date,
): Promise<void> {
  const seenUntil = new Date(now.getTime() - openedWithinMs);
  await inParallel(people, width, async ({ userName }) => {
    const work = cast.at(userName, seenUntil);
    const { items } = await readNotices(work, true, { first: 50 });
    const newest = items.find(({ at }) => at <= seenUntil);
    if (newest !== undefined) await markNoticesRead(work, newest.id);
  });
}
