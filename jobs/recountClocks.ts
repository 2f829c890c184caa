import { present } from '../src/kernel/assert.ts';
import { addDays, calendarDay } from '../src/kernel/clock.ts';
import { listClocksLacking, type KeptClock } from '../src/modules/calendar/legalClock.store.ts';
import { findHoursOf } from '../src/modules/calendar/officeHours.store.ts';
import { readMeasures } from '../src/modules/calendar/readMeasure.ts';
import { recountClock } from '../src/modules/calendar/recountClock.ts';
import { clockPages, countsOfficeHours } from '../src/modules/calendar/runningClocks.ts';
import { listAreas } from '../src/modules/community/area.store.ts';
import { defineJob } from './defineJob.ts';

const batchMax = 200;
/** A New Year's holiday may begin in the last week of the year before. */
const daysBefore = 7;

/** Says anew when clocks end, after the notice of a year or the hours of an office were added. */
export const recountClocks = defineJob({
  kind: 'listener',
  name: 'recountClocks',
  about: 'Says anew when legal clocks end, after days off or office hours were added.',
  hears: ['workYear.set', 'officeHours.set'],
  startsAt: 'first',
  handle: async ({ now }, events) => {
    let recounted = 0;
    const years = events.filter(({ type }) => type === 'workYear.set');
    for (const year of new Set(years.map(({ subject }) => Number(subject.id))))
      recounted += await recountYear(year, now);
    for (const { type, subject, version } of events)
      if (type === 'officeHours.set') recounted += await recountOffice(subject.id, version, now);
    return { counts: { recounted } };
  },
});

/** Those whose end could not be said, and those that still run and end in the year, or so late that its days off may have moved their end. */
async function recountYear(year: number, now: Date): Promise<number> {
  let recounted = await recountLacking(year, now);
  const { from } = calendarDay(addDays(`${String(year)}-01-01`, -daysBefore));
  const dueAfter = from < now ? now : from;
  for (const { path: area } of await listAreas(null))
    for await (const page of clockPages({ area, kind: 'case', state: 'RUNNING', dueAfter }))
      recounted += await recountAll(page, now);
  return recounted;
}

/** Each leaves the list. */
async function recountLacking(year: number, now: Date): Promise<number> {
  for (let recounted = 0; ;) {
    const clocks = await listClocksLacking(year, batchMax);
    recounted += await recountAll(clocks, now);
    if (clocks.length < batchMax) return recounted;
  }
}

/** Those that count the hours of an office in the area, still run, and end after the day from which on the entry of that version holds. */
async function recountOffice(area: string, version: number, now: Date): Promise<number> {
  const { validFrom } = present((await findHoursOf(area)).entries[version - 1], 'entry');
  const { from } = calendarDay(validFrom);
  const dueAfter = from < now ? now : from;
  let recounted = 0;
  for await (const page of clockPages({ area, kind: 'case', state: 'RUNNING', dueAfter }))
    recounted += await recountAll(page.filter(countsOfficeHours), now);
  return recounted;
}

async function recountAll(clocks: readonly KeptClock[], now: Date): Promise<number> {
  const measureOf = await readMeasures(clocks.map(({ area }) => area));
  let recounted = 0;
  for (const { id, area } of clocks)
    if (await recountClock(id, measureOf(area), now)) recounted += 1;
  return recounted;
}
