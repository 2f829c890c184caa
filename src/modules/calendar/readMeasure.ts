import type { Measure } from './countedTime.ts';
import { hoursHeld } from './officeHours.ts';
import { findHoursAround } from './officeHours.store.ts';
import { readWorkingCalendar } from './workYear.store.ts';

/** By what time is measured in each place of those it was read for. */
export type MeasureOf = (area: string) => Measure;

/** By what time is measured now in these areas: the working days of all years that are covered, and the hours of their offices. */
export async function readMeasures(areas: readonly string[]): Promise<MeasureOf> {
  const [calendar, kept] = await Promise.all([
    readWorkingCalendar(),
    findHoursAround([...new Set(areas)]),
  ]);
  return (area) => ({ calendar, hoursOn: (date) => hoursHeld(kept, area, date).periods });
}

/** By what time is measured now in one area. */
export const readMeasure = async (area: string): Promise<Measure> =>
  (await readMeasures([area]))(area);
