import { present } from '../../src/kernel/assert.ts';
import { calendarDay } from '../../src/kernel/clock.ts';
import { definedFields } from '../../src/kernel/definedFields.ts';
import { systemActor } from '../../src/kernel/work.ts';
import type { Step } from '../../src/platform/jobRuns/jobStep.ts';
import { workOf } from './world.ts';

/**
 * What a step of the nightly check looks at after a cursor, counts and finds, in the night after a date; it reads everything, or
 * what is new since it was last noted.
 */
export async function nightOf(
  steps: readonly Step[],
  name: string,
  {
    date = '2026-11-23',
    after,
    lastNotedAt,
  }: { readonly date?: string; readonly after?: string; readonly lastNotedAt?: Date } = {},
) {
  const alarms: string[] = [];
  const context = {
    work: workOf(systemActor('checkInvariants')),
    date,
    ...calendarDay(date),
    alarm: (line: string) => void alarms.push(line),
    alarms,
    ...definedFields({ lastNotedAt }),
  };
  const step = present(
    steps.find((one) => one.name === name),
    name,
  );
  const items = await step.next(context, after, 10);
  const counts = [];
  for (const item of items) counts.push(await item.run());
  return { counts, alarms, cursors: items.map(({ cursor }) => cursor) };
}
