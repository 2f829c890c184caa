import {
  countClocks,
  countClocksLacking,
  findClocksOf,
  listClocks,
  listClocksLacking,
  listClocksToRing,
} from '../../../src/modules/calendar/legalClock.store.ts';
import { findHoursAround } from '../../../src/modules/calendar/officeHours.store.ts';
import { now, area, batch, type Lists } from '../../stories/lists.ts';

const page = { first: 20 };
const running = { area, kind: 'case', state: 'RUNNING' } as const;

/** Every list of the stores of this module, called as it is called in earnest. */
export const lists: Lists = {
  findHoursAround: () => findHoursAround([area]),
  findClocksOf: () => findClocksOf(['case']),
  listClocks: () => listClocks({ ...running, dueBy: now }, page),
  'clocks of a day': () => listClocks({ ...running, dueAfter: batch.from, dueBy: now }, page),
  'paused clocks': () => listClocks({ ...running, state: 'PAUSED' }, page),
  'how many are late': () => countClocks({ ...running, dueBy: now }),
  listClocksToRing: () => listClocksToRing(now, 100),
  listClocksLacking: () => listClocksLacking(2027, 100),
  'how many lack a year': () => countClocksLacking(2027),
};
