import { calendarDate } from '../../kernel/clock.ts';
import { readWorkYears } from '../../modules/calendar/workYear.store.ts';
import { countFailedDeliveries, findQueue } from '../../modules/delivery/delivery.store.ts';
import { isLateQueue } from '../../modules/delivery/readDeliveryQueues.ts';
import { channels } from '../../modules/notices/noticeChoice.ts';
import { isLate, readEventLags } from '../../platform/events/eventLag.ts';
import { listNewestRuns } from '../../platform/jobRuns/jobRun.store.ts';
import type { Finding } from './finding.ts';

/** The State Council publishes the days off of the next year in November: from this day on they are missed. */
const noticeExpectedFrom = '-11-25';

/** What the years that are covered mean on a day. */
export function calendarFinding(years: readonly number[], today: string): Finding {
  const year = Number(today.slice(0, 4));
  const said = (state: Finding['state'], says: string): Finding => ({
    part: 'calendar',
    state,
    says,
  });
  if (!years.includes(year))
    return said('BAD', `the days off of ${String(year)} are lacking: add the notice (/admin)`);
  const isNextDue = today.slice(4) >= noticeExpectedFrom;
  if (isNextDue && !years.includes(year + 1))
    return said('LOOK', `the days off of ${String(year + 1)} are to be added (/admin)`);
  return said('GOOD', `covers ${years.join(', ')}`);
}

/** Whether the working calendar reaches far enough. */
export const readCalendarFinding = async (now: Date): Promise<Finding> =>
  calendarFinding(
    (await readWorkYears()).map(({ year }) => year),
    calendarDate(now),
  );

/** Whether each reader of events keeps up and has given nothing up. */
export async function eventsFinding(now: Date): Promise<Finding> {
  const lags = await readEventLags();
  const dead = lags.filter((lag) => lag.dead > 0);
  const late = lags.filter(({ oldestAt }) => isLate(oldestAt, now));
  const named = (some: typeof lags) => some.map(({ reader }) => reader).join(', ');
  if (dead.length > 0)
    return {
      part: 'events',
      state: 'BAD',
      says: `given up by ${named(dead)}: npm run job -- NAME --retry-dead`,
    };
  if (late.length > 0)
    return { part: 'events', state: 'BAD', says: `late: ${named(late)}; is a worker running?` };
  return { part: 'events', state: 'GOOD', says: `${String(lags.length)} readers, none late` };
}

/** Whether the newest run of each daily job has ended well. */
export async function jobsFinding(): Promise<Finding> {
  const runs = await listNewestRuns();
  const failed = runs.filter(({ state, lastError }) => state !== 'SUCCEEDED' && lastError !== null);
  const missed = runs.filter(({ state }) => state === 'OUT_OF_WINDOW');
  const named = (some: typeof runs) => some.map(({ job, date }) => `${job} ${date}`).join(', ');
  if (failed.length > 0) return { part: 'jobs', state: 'BAD', says: `failed: ${named(failed)}` };
  if (missed.length > 0)
    return { part: 'jobs', state: 'LOOK', says: `missed, to be run by hand: ${named(missed)}` };
  return { part: 'jobs', state: 'GOOD', says: `${String(runs.length)} daily jobs, none failed` };
}

/** Whether mail and text messages get out. */
export async function lettersFinding(now: Date): Promise<Finding> {
  const queues = (await Promise.all(channels.map(findQueue))).filter((queue) => queue !== null);
  const late = queues.filter((queue) => isLateQueue(queue, now));
  if (late.length > 0) {
    const names = late.map(({ channel }) => channel).join(', ');
    return { part: 'letters', state: 'BAD', says: `late: ${names}; is its server there?` };
  }
  const { number, isMore } = await countFailedDeliveries();
  const failed = `${String(number)}${isMore ? ' or more' : ''} could not be sent (/admin, jobs)`;
  return number > 0
    ? { part: 'letters', state: 'LOOK', says: failed }
    : { part: 'letters', state: 'GOOD', says: 'none late, none failed' };
}
