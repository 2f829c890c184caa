import { readMeasures } from '../src/modules/calendar/readMeasure.ts';
import { findCases } from '../src/modules/mediation/case.store.ts';
import { keepCaseClocks } from '../src/modules/mediation/keepCaseClocks.ts';
import { defineJob } from './defineJob.ts';

/** Begins, pauses and stops the legal clocks of cases as their histories tell it. */
export const keepClocks = defineJob({
  kind: 'listener',
  name: 'keepClocks',
  about: 'Begins, pauses and stops the legal clocks of cases as their histories tell it.',
  hears: [
    'case.opened',
    'case.accepted',
    'case.released',
    'case.party_added',
    'case.consent',
    'case.extended',
    'case.agreed',
    'case.performed',
    'case.closed',
  ],
  startsAt: 'first',
  handle: async ({ now }, events) => {
    const cases = await findCases([...new Set(events.map(({ subject }) => subject.id))]);
    const measureOf = await readMeasures(cases.map(({ area }) => area));
    const turned = await keepCaseClocks(cases, measureOf, now);
    return { counts: { turned } };
  },
});
