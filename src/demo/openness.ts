import { addDays, calendarDate } from '../kernel/clock.ts';
import { randomId } from '../kernel/id.ts';
import { systemActor } from '../kernel/work.ts';
import { figuresLimits, monthRange, settledMonths } from '../modules/openness/figures.ts';
import { publishMonth } from '../modules/openness/publishMonth.ts';
import { momentOf } from './year/calendar.ts';

/** The hour, with its fraction, at which the nightly job publishes. */
const nightHour = 1.5;

/** Publishes the months that are over, each some days after its end as the nightly job would have. May be repeated. */
export async function plantFigures(city: string, now: Date): Promise<void> {
  for (const month of settledMonths(now, figuresLimits.monthsShown)) {
    const day = addDays(calendarDate(monthRange(month).to), figuresLimits.settleDays);
    const at = new Date(Math.min(momentOf(day, nightHour).getTime(), now.getTime()));
    await publishMonth(
      { actor: systemActor('tallyFigures'), now: at, newId: randomId },
      city,
      month,
    );
  }
}
