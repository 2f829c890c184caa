import { addDays, calendarDate, calendarDay } from '../src/kernel/clock.ts';
import { definedFields } from '../src/kernel/definedFields.ts';
import { systemActor } from '../src/kernel/work.ts';
import { holdRun, LeaseLost, type Hold } from '../src/platform/jobRuns/holdRun.ts';
import {
  isPausing,
  retryPauseMs,
  runIdOf,
  type JobRun,
  type RunCounts,
} from '../src/platform/jobRuns/jobRun.ts';
import {
  claimRun,
  finishRun,
  giveBackRun,
  lastNotedDate,
  lastSucceededRun,
  listOpenRuns,
  noteRun,
  removeRunsFrom,
  saveProgress,
  type Claim,
} from '../src/platform/jobRuns/jobRun.store.ts';
import type { JobContext } from '../src/platform/jobRuns/jobStep.ts';
import type { DailyJob } from './defineJob.ts';
import { dueDates, windowStart } from './dueDates.ts';
import { runSteps, type Begun, type Watch } from './runSteps.ts';
import { sentenceOf, type RunOutcome, type Runner } from './runOutcome.ts';

/** A date that failed so often no longer holds up the dates after it; it is still tried again and again. */
const attemptsInOrderMax = 3;

/** The process was asked to stop: the run goes back with its cursor. */
class Stopped extends Error {
  constructor() {
    super('asked to stop');
  }
}

/** Something is missing after all the work was done: the work before the cursor was not whole, so the next try begins anew. */
class Incomplete extends Error {}

/** Writes down every date that has become due since the last one, oldest first, each in its own write. */
export async function noteDueDates(job: DailyJob, now: Date): Promise<void> {
  const { due, outOfWindow } = dueDates(job, await lastDateBy(job, now), now);
  for (const date of outOfWindow) await noteRun(job.name, date, now, 'OUT_OF_WINDOW');
  for (const date of due) await noteRun(job.name, date, now);
}

/**
 * The last date that was written down. What stands there of days to come was written by a clock that ran ahead, and is taken away with
 * what it gave up as missed: else the job would be silent until the right clock is there.
 */
async function lastDateBy(job: DailyJob, now: Date): Promise<string | undefined> {
  const last = await lastNotedDate(job.name);
  const tomorrow = addDays(calendarDate(now), 1);
  if (last === undefined || last < tomorrow) return last;
  await removeRunsFrom(job.name, tomorrow);
  await removeRunsFrom(job.name, windowStart(job, now), 'OUT_OF_WINDOW');
  return lastNotedDate(job.name);
}

/**
 * Runs every open date of a job, oldest first, never two as one. A date that somebody else holds, that waits after an
 * error, or that failed just now holds up the later ones, until it has failed three times.
 */
export async function runOpenDates(job: DailyJob, runner: Runner): Promise<RunOutcome[]> {
  await noteDueDates(job, runner.now());
  const outcomes: RunOutcome[] = [];
  for (const run of await listOpenRuns(job.name, 100)) {
    if (runner.signal.aborted) break;
    const outcome = isPausing(run, runner.now()) ? undefined : await runDate(job, run.date, runner);
    if (outcome !== undefined) outcomes.push(outcome);
    if (outcome?.state !== 'SUCCEEDED' && run.attempts < attemptsInOrderMax) break;
  }
  return outcomes;
}

/** Runs one written-down date under its lease; `again` also when it has succeeded before, and from its start. */
export async function runDate(
  job: DailyJob,
  date: string,
  runner: Runner,
  again = false,
): Promise<RunOutcome> {
  const token = runner.newId();
  const run = await claimRun(runIdOf(job.name, date), token, runner.leaseMs, again);
  if (run === null) return { job: job.name, date, state: 'BUSY', counts: {}, alarms: [] };
  const claim = { id: run.id, token, epoch: run.epoch };
  if (run.claimedAt === null || run.claimedAt < calendarDay(date).to) {
    await giveBackRun(claim, run);
    return { job: job.name, date, state: 'NOT_OVER', counts: {}, alarms: [] };
  }
  return workUnderLease(job, run, claim, runner);
}

/**
 * Does a date's work without writing anything down about the run: for a date that is not over yet, so that what is there
 * can be worked on now and the night still comes for the rest.
 */
export async function runUnfinishedDate(
  job: DailyJob,
  date: string,
  runner: Runner,
): Promise<RunOutcome> {
  const alarms: string[] = [];
  const context = await contextOf(job, date, runner, alarms);
  const confirm = () => {
    if (runner.signal.aborted) throw new Stopped();
    return Promise.resolve();
  };
  const watch = { confirm, progress: () => Promise.resolve() };
  const counts = await runSteps(job, context, { cursor: null, counts: {} }, watch);
  return { job: job.name, date, state: 'UNFINISHED', counts, alarms };
}

async function workUnderLease(
  job: DailyJob,
  run: JobRun,
  claim: Claim,
  runner: Runner,
): Promise<RunOutcome> {
  const alarms: string[] = [];
  const place = { job: job.name, date: run.date };
  const hold = holdRun(claim, runner.leaseMs);
  try {
    const context = await contextOf(job, run.date, runner, alarms);
    const counts = await runSteps(job, context, run, watchOf(claim, hold, runner));
    const missing = await job.missing(context);
    if (missing.length > 0) throw new Incomplete(`missing: ${missing.join('; ')}`);
    if (!(await finishRun(claim, counts, runner.now()))) throw new LeaseLost(run.id);
    return { ...place, state: 'SUCCEEDED', counts, alarms };
  } catch (error) {
    if (error instanceof LeaseLost) return { ...place, state: 'LOST', counts: {}, alarms };
    return { ...place, ...(await giveBack(run, claim, error, runner)), alarms };
  } finally {
    hold.letGo();
  }
}

async function giveBack(
  run: JobRun,
  claim: Claim,
  error: unknown,
  runner: Runner,
): Promise<{ state: RunOutcome['state']; counts: RunCounts; error?: string }> {
  if (error instanceof Stopped) {
    await giveBackRun(claim, run);
    return { state: 'STOPPED', counts: {} };
  }
  const attempts = run.attempts + 1;
  const lastError = sentenceOf(error);
  const notBefore = new Date(runner.now().getTime() + retryPauseMs(attempts));
  // A store that is away cannot be told either: the lease runs out by itself.
  const anew = error instanceof Incomplete;
  await giveBackRun(claim, { attempts, lastError, notBefore, anew }).catch(() => false);
  return { state: 'FAILED', counts: {}, error: lastError };
}

const watchOf = (claim: Claim, hold: Hold, runner: Runner): Watch => ({
  confirm: async () => {
    if (runner.signal.aborted) throw new Stopped();
    await hold.confirm();
  },
  progress: async (cursor: string, counts: Begun['counts']) => {
    if (!(await saveProgress(claim, cursor, counts))) throw new LeaseLost(claim.id);
  },
});

const contextOf = async (
  job: DailyJob,
  date: string,
  runner: Runner,
  alarms: string[],
): Promise<JobContext> => ({
  work: { actor: systemActor(job.name), now: runner.now(), newId: runner.newId },
  date,
  ...calendarDay(date),
  ...definedFields({ lastNotedAt: (await lastSucceededRun(job.name))?.notedAt }),
  alarms,
  alarm: (line) => {
    alarms.push(line);
  },
});
