import { contributed } from '../../../jobs/invariants.generated.ts';
import { calendarDate, calendarDay } from '../../kernel/clock.ts';
import type { Work } from '../../kernel/work.ts';
import type { JobContext } from '../../platform/jobRuns/jobStep.ts';

const atOnce = 200;

/** Whatever the modules promise of their data, looked at from the first line to the last; what does not hold, a line each. */
export async function checkRestored(work: Work): Promise<readonly string[]> {
  const date = calendarDate(work.now);
  const alarms: string[] = [];
  const context: JobContext = {
    work,
    date,
    ...calendarDay(date),
    alarms,
    alarm: (line) => void alarms.push(line),
  };
  for (const step of contributed)
    for (let after: string | undefined, isOver = false; !isOver;) {
      const items = await step.next(context, after, atOnce);
      for (const item of items) await item.run();
      after = items.at(-1)?.cursor;
      isOver = items.length < atOnce;
    }
  return alarms;
}
