import { addDays, calendarDay } from '../../kernel/clock.ts';
import type { Step } from '../../platform/jobRuns/jobStep.ts';
import { listClosedWithoutReason } from './caseFigures.store.ts';

const windowDays = 31;
const linesMax = 20;

/** Every case that was closed in the last 31 days tells why. */
const reasons: Step = {
  name: 'reasons',
  next: (context, after) => {
    const from = calendarDay(addDays(context.date, 1 - windowDays)).from;
    const run = async () => {
      for (const no of await listClosedWithoutReason(from, context.to, linesMax))
        context.alarm(`case ${no} was closed without a reason`);
      return {};
    };
    return Promise.resolve(after === undefined ? [{ cursor: 'done', run }] : []);
  },
};

/** What must hold of cases. */
export const invariants: readonly Step[] = [reasons];
