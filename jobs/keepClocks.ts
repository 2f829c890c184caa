import { keepClocks as keep } from '../src/modules/calendar/keepClocks.ts';
import type { ClockPlan } from '../src/modules/calendar/legalClock.ts';
import { readMeasures } from '../src/modules/calendar/readMeasure.ts';
import { planCaseClocks } from '../src/modules/mediation/planCaseClocks.ts';
import { planReviewClocks } from '../src/modules/moderation/planReviewClocks.ts';
import { defineJob } from './defineJob.ts';

/** Who tells the clocks of which subjects. */
const planners: Readonly<
  Record<string, (ids: readonly string[]) => Promise<readonly ClockPlan[]>>
> = { case: planCaseClocks, review: planReviewClocks };

/** Begins, pauses and stops legal clocks as the histories of their subjects tell it. */
export const keepClocks = defineJob({
  kind: 'listener',
  name: 'keepClocks',
  about: 'Begins, pauses and stops legal clocks as the histories of their subjects tell it.',
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
    'review.appealed',
    'review.upheld',
    'review.overturned',
    'review.lapsed',
  ],
  startsAt: 'first',
  handle: async ({ now }, events) => {
    const plans: ClockPlan[] = [];
    for (const [kind, planOf] of Object.entries(planners)) {
      const some = events.filter(({ subject }) => subject.kind === kind);
      if (some.length > 0) plans.push(...(await planOf([...new Set(some.map(idOf))])));
    }
    const measureOf = await readMeasures(plans.map(({ area }) => area));
    return { counts: { turned: await keep(plans, measureOf, now) } };
  },
});

const idOf = ({ subject }: { readonly subject: { readonly id: string } }): string => subject.id;
