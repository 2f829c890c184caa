import { addDays, calendarDay } from '../src/kernel/clock.ts';
import { makeInvariantReport } from '../src/modules/openness/invariantReport.ts';
import {
  listInvariantReports,
  saveInvariantReport,
} from '../src/modules/openness/invariantReport.store.ts';
import { readEventLags, type EventLag } from '../src/platform/events/eventLag.ts';
import { listStuckRuns } from '../src/platform/jobRuns/jobRun.store.ts';
import type { JobContext, Step } from '../src/platform/jobRuns/jobStep.ts';
import { findMissingIn } from './creditGaps.ts';
import { defineJob } from './defineJob.ts';
import { windowDays } from './dueDates.ts';
import { contributed } from './invariants.generated.ts';

const eventAgeMaxMs = 3_600_000;
const linesMax = 20;
const attemptsMin = 3;

/** What must hold between modules, and of the machinery, in the last 31 days. */
const window: Step = {
  name: 'window',
  next: (context, after) =>
    Promise.resolve(
      after === undefined ? [{ cursor: 'done', run: () => checkWindow(context) }] : [],
    ),
};

/**
 * Checks the platform's own promises on the live data and keeps what it found. Each module brings those of its own
 * (src/modules/<module>/<module>.invariants.ts).
 */
export const checkInvariants = defineJob({
  kind: 'daily',
  name: 'checkInvariants',
  about: 'Checks on the live data that every promise of the platform holds.',
  at: '02:00',
  firstDays: 1,
  steps: [...contributed, window],
  restarts: true,
  finish: async ({ date, work, alarms }, counts) => {
    const found = { ...counts, findings: alarms.length };
    await saveInvariantReport(
      makeInvariantReport({ date, at: work.now, counts: found, findings: alarms }),
    );
    return { findings: alarms.length };
  },
  missing: async ({ date }) =>
    (await listInvariantReports(date)).length === 0 ? [`no report about ${date}`] : [],
});

async function checkWindow(context: JobContext) {
  const { date, to, work } = context;
  const from = calendarDay(addDays(date, 1 - windowDays)).from;
  const tell = (lines: readonly string[]) => {
    lines.forEach((line) => {
      context.alarm(line);
    });
  };
  tell(await findMissingIn(from, to));
  tell((await readEventLags()).flatMap((lag) => lagLines(lag, work.now)));
  tell(
    (await listStuckRuns(attemptsMin, linesMax)).map(
      ({ id, state, attempts }) => `run ${id} is ${state} after ${String(attempts)} failed tries`,
    ),
  );
  return { windows: 1 };
}

/** What is wrong with a reader of events: it is more than an hour behind, or has given events up. */
function lagLines({ reader, behind, oldestAt, dead }: EventLag, now: Date): string[] {
  const isLate = oldestAt !== undefined && now.getTime() - oldestAt.getTime() > eventAgeMaxMs;
  const since = oldestAt?.toISOString() ?? '';
  return [
    ...(isLate ? [`${reader} is ${String(behind)} events behind, since ${since}`] : []),
    ...(dead > 0 ? [`${reader} has given up on ${String(dead)} events`] : []),
  ];
}
