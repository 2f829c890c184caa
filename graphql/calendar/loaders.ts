import { findClocksOf } from '../../src/modules/calendar/legalClock.store.ts';
import { findHoursAround } from '../../src/modules/calendar/officeHours.store.ts';
import { hoursFrom } from '../../src/modules/calendar/officeHours.ts';
import { readMeasures } from '../../src/modules/calendar/readMeasure.ts';
import { byOneRead, eachByKey } from '../batch.ts';

/** The clocks of what they are about; by what time is measured in an area, and when its office is open from a date on. */
export const loaders = {
  clocksOf: () => eachByKey(findClocksOf, ({ subject }) => subject.id),
  measure: () => byOneRead(readMeasures),
  officeHours: () =>
    byOneRead(async (areas) => {
      const kept = await findHoursAround(areas);
      return (area) => (date: string) => hoursFrom(kept, area, date);
    }),
};
