import { findClocksOf } from '../../src/modules/calendar/legalClock.store.ts';
import { eachByKey } from '../batch.ts';

/** The clocks of what they are about. */
export const loaders = {
  clocksOf: () => eachByKey(findClocksOf, ({ subject }) => subject.id),
};
