import { systemActor } from '../src/kernel/work.ts';
import { holdRun, LeaseLost, type Hold } from '../src/platform/jobRuns/holdRun.ts';
import { runIdOf, type JobRun, type RunCounts } from '../src/platform/jobRuns/jobRun.ts';
import {
  claimRun,
  giveBackRun,
  noteRun,
  saveProgress,
  type Claim,
} from '../src/platform/jobRuns/jobRun.store.ts';
import type { LeasedContext } from './defineJob.ts';
import { sentenceOf, type RunOutcome, type Runner } from './runOutcome.ts';

/** The process was asked to stop between two pieces of work; the cursor that was reached is kept. */
class Stopped extends Error {}

type Act = (context: LeasedContext) => Promise<RunCounts>;

/**
 * Does the work of a job without dates under the lease of its one row, unless somebody else is at it (BUSY). An error is written
 * into the row, counted, and leaves the lease free for the next try.
 */
export async function runUnderLease(
  job: string,
  row: string,
  runner: Runner,
  act: Act,
): Promise<RunOutcome> {
  const token = runner.newId();
  const run = await claim(job, row, token, runner);
  if (run === null) return { job, date: row, state: 'BUSY', counts: {}, alarms: [] };
  const held = { id: run.id, token, epoch: run.epoch };
  const hold = holdRun(held, runner.leaseMs);
  try {
    return await workUnderLease(run, held, hold, runner, act);
  } finally {
    hold.letGo();
  }
}

async function workUnderLease(
  run: JobRun,
  held: Claim,
  hold: Hold,
  runner: Runner,
  act: Act,
): Promise<RunOutcome> {
  const place = { job: run.job, date: run.date, alarms: [] as string[] };
  let reached: { reached?: string } = {};
  const giveBack = (attempts: number, lastError: string | null) =>
    giveBackRun(held, { attempts, lastError, notBefore: null, ...reached });
  const context: LeasedContext = {
    work: { actor: systemActor(run.job), now: runner.now(), newId: runner.newId },
    cursor: run.cursor,
    confirm: async () => {
      if (runner.signal.aborted) throw new Stopped();
      await hold.confirm();
    },
    save: async (cursor) => {
      if (!(await saveProgress(held, cursor, {}))) throw new LeaseLost(run.id);
      reached = {};
    },
    reach: (cursor) => {
      reached = { reached: cursor };
    },
    alarm: (line) => {
      place.alarms.push(line);
    },
  };
  try {
    const counts = await act(context);
    return { ...place, state: (await giveBack(0, null)) ? 'SUCCEEDED' : 'LOST', counts };
  } catch (error) {
    if (error instanceof LeaseLost) return { ...place, state: 'LOST', counts: {} };
    if (error instanceof Stopped) {
      await giveBack(run.attempts, run.lastError);
      return { ...place, state: 'STOPPED', counts: {} };
    }
    const lastError = sentenceOf(error);
    // A store that is away cannot be told either: the lease runs out by itself.
    await giveBack(run.attempts + 1, lastError).catch(() => false);
    return { ...place, state: 'FAILED', counts: {}, error: lastError };
  }
}

async function claim(job: string, row: string, token: string, runner: Runner) {
  const id = runIdOf(job, row);
  const taken = await claimRun(id, token, runner.leaseMs);
  if (taken !== null || (await noteRun(job, row, runner.now())) === 'exists') return taken;
  return claimRun(id, token, runner.leaseMs);
}
