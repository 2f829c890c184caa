import { addDays, calendarDay } from '../src/kernel/clock.ts';
import {
  listClocks,
  listClocksLacking,
  type ClocksAsked,
  type KeptClock,
} from '../src/modules/calendar/legalClock.store.ts';
import { recountClock } from '../src/modules/calendar/recountClock.ts';
import { readMeasure } from '../src/modules/calendar/workYear.store.ts';
import type { Measure } from '../src/modules/calendar/countedTime.ts';
import { definedFields } from '../src/kernel/definedFields.ts';
import { listAreas } from '../src/modules/community/area.store.ts';
import { defineJob } from './defineJob.ts';

const batchMax = 200;
/** A New Year's holiday may begin in the last week of the year before. */
const daysBefore = 7;

/** Says anew when clocks end, after the notice of a year was added. */
export const recountClocks = defineJob({
  kind: 'listener',
  name: 'recountClocks',
  about: 'Says anew when legal clocks end, after the days off of a year were added.',
  hears: ['workYear.set'],
  startsAt: 'first',
  handle: async (work, events) => {
    const measure = await readMeasure();
    let recounted = 0;
    for (const year of new Set(events.map(({ subject }) => Number(subject.id)))) {
      recounted += await recountLacking(year, measure, work.now);
      recounted += await recountWithin(year, measure, work.now);
    }
    return { counts: { recounted } };
  },
});

/** Those whose end could not be said; each leaves the list. */
async function recountLacking(year: number, measure: Measure, now: Date): Promise<number> {
  for (let recounted = 0; ;) {
    const clocks = await listClocksLacking(year, batchMax);
    for (const { id } of clocks) if (await recountClock(id, measure, now)) recounted += 1;
    if (clocks.length < batchMax) return recounted;
  }
}

/** Those that still run and end in the year, or so late that its days off may have moved their end. */
async function recountWithin(year: number, measure: Measure, now: Date): Promise<number> {
  const { from } = calendarDay(addDays(`${String(year)}-01-01`, -daysBefore));
  const dueAfter = from < now ? now : from;
  let recounted = 0;
  for (const { path: area } of await listAreas(null))
    for await (const { id } of eachClock({ area, kind: 'case', state: 'RUNNING', dueAfter }))
      if (await recountClock(id, measure, now)) recounted += 1;
  return recounted;
}

/** Every clock of a list, page after page. */
async function* eachClock(asked: ClocksAsked): AsyncGenerator<KeptClock> {
  for (let after: string | undefined; ;) {
    const page = { first: batchMax, ...definedFields({ after }) };
    const { items, hasNext } = await listClocks(asked, page);
    yield* items;
    after = items.at(-1)?.order;
    if (!hasNext) return;
  }
}
