import { findClocksOf } from '../../src/modules/calendar/legalClock.store.ts';
import { readMeasure } from '../../src/modules/calendar/workYear.store.ts';
import { eachByKey, once } from '../batch.ts';

/** The clocks of what they are about, and by what time is measured, read once a request. */
export const loaders = {
  clocksOf: () => eachByKey(findClocksOf, ({ subject }) => subject.id),
  measure: () => once(readMeasure),
};
