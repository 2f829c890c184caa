import { calendarDate } from '../../kernel/clock.ts';
import { isLate, readEventLags } from '../../platform/events/eventLag.ts';
import { listNewestRuns } from '../../platform/jobRuns/jobRun.store.ts';
import { readWorkYears } from '../calendar/workYear.store.ts';
import { countFailedDeliveries, findQueue } from '../delivery/delivery.store.ts';
import { isLateQueue } from '../delivery/readDeliveryQueues.ts';
import { channels } from '../notices/noticeChoice.ts';
import type { Finding } from './finding.ts';

/** The State Council publishes the days off of the next year in November: from this day on they are missed. */
const noticeExpectedFrom = '-11-25';

/** What the years that are covered mean on a day. */
export function calendarFinding(years: readonly number[], today: string): Finding {
  const part = 'CALENDAR';
  const year = Number(today.slice(0, 4));
  if (!years.includes(year))
    return { part, state: 'BAD', says: 'YEAR_LACKING', names: [String(year)] };
  const isNextDue = today.slice(4) >= noticeExpectedFrom;
  if (isNextDue && !years.includes(year + 1))
    return { part, state: 'LOOK', says: 'YEAR_DUE', names: [String(year + 1)] };
  return { part, state: 'GOOD', says: 'YEARS_COVERED', names: years.map(String) };
}

/** Whether the working calendar reaches far enough. */
export const checkCalendar = async (now: Date): Promise<Finding> =>
  calendarFinding(
    (await readWorkYears()).map(({ year }) => year),
    calendarDate(now),
  );

/** Whether each reader of events keeps up and has given nothing up. */
export async function checkEvents(now: Date): Promise<Finding> {
  const part = 'EVENTS';
  const lags = await readEventLags();
  const dead = lags.filter((lag) => lag.dead > 0);
  const late = lags.filter(({ oldestAt }) => isLate(oldestAt, now));
  const named = (some: typeof lags) => some.map(({ reader }) => reader);
  if (dead.length > 0) return { part, state: 'BAD', says: 'EVENTS_GIVEN_UP', names: named(dead) };
  if (late.length > 0) return { part, state: 'BAD', says: 'EVENTS_LATE', names: named(late) };
  return { part, state: 'GOOD', says: 'EVENTS_UP_TO_DATE', count: lags.length };
}

/** Whether the newest run of each daily job has ended well. */
export async function checkJobs(): Promise<Finding> {
  const part = 'JOBS';
  const runs = await listNewestRuns();
  const failed = runs.filter(({ state, lastError }) => state !== 'SUCCEEDED' && lastError !== null);
  const missed = runs.filter(({ state }) => state === 'OUT_OF_WINDOW');
  const named = (some: typeof runs) => some.map(({ job, date }) => `${job} ${date}`);
  if (failed.length > 0) return { part, state: 'BAD', says: 'JOBS_FAILED', names: named(failed) };
  if (missed.length > 0) return { part, state: 'LOOK', says: 'JOBS_MISSED', names: named(missed) };
  return { part, state: 'GOOD', says: 'JOBS_FINE', count: runs.length };
}

/** Whether mail and text messages get out. */
export async function checkLetters(now: Date): Promise<Finding> {
  const part = 'LETTERS';
  const queues = (await Promise.all(channels.map(findQueue))).filter((queue) => queue !== null);
  const late = queues.filter((queue) => isLateQueue(queue, now));
  if (late.length > 0)
    return { part, state: 'BAD', says: 'LETTERS_LATE', names: late.map(({ channel }) => channel) };
  const { number: count } = await countFailedDeliveries();
  return count > 0
    ? { part, state: 'LOOK', says: 'LETTERS_FAILED', count }
    : { part, state: 'GOOD', says: 'LETTERS_FINE' };
}
