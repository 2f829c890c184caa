import { places, someone, workOf } from '../../support/world.ts';
import { yearFile } from '../../modules/calendar/yearFiles.ts';
import type { Repeats } from '../repeat.ts';

/** How each mutation of this module is sent twice. */
export const repeats = {
  setWorkYear: {
    plant: () => ({
      work: workOf(someone('ADMIN', places.city)),
      ask: `setWorkYear(input: { year: 2027, version: 0, source: "放假安排", file: ${JSON.stringify(yearFile())} }) { year version }`,
    }),
  },
} satisfies Partial<Repeats>;
