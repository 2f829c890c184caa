import { places, someone, workOf } from '../../support/world.ts';
import { addDays, calendarDate } from '../../../src/kernel/clock.ts';
import { yearFile } from '../../modules/calendar/yearFiles.ts';
import type { Repeats } from '../repeat.ts';

const day = addDays(calendarDate(new Date()), 30);

/** How each mutation of this module is sent twice. */
export const repeats = {
  setOfficeHours: {
    plant: () => ({
      work: workOf(someone('ADMIN', places.city)),
      ask: `setOfficeHours(input: { area: "${places.street}", version: 0, validFrom: "${day}", reason: "夏季作息", periods: [{ from: "09:00", to: "16:00" }] }) { version entries { validFrom } }`,
    }),
  },
  setWorkYear: {
    plant: () => ({
      work: workOf(someone('ADMIN', places.city)),
      ask: `setWorkYear(input: { year: 2027, version: 0, source: "放假安排", file: ${JSON.stringify(yearFile())} }) { year version }`,
    }),
  },
} satisfies Partial<Repeats>;
