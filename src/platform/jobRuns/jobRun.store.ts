import { trusted } from 'mongoose';
import type { Count } from '../../kernel/count.ts';
import { definedFields } from '../../kernel/definedFields.ts';
import { pageOf, type Page, type PageAsked } from '../../kernel/page.ts';
import { countUpTo } from '../countUpTo.ts';
import { insertOnce } from '../mongo.ts';
import { isOver, untilIn } from '../storeClock.ts';
import {
  newRun,
  runIdOf,
  standingRows,
  type JobRun,
  type RunCounts,
  type RunRequest,
  type RunState,
} from './jobRun.ts';
import { JobRunModel, type JobRunDocument } from './jobRun.model.ts';

/** A claim on a run: its holder's token and the epoch it was given. */
export interface Claim {
  readonly id: string;
  readonly token: string;
  readonly epoch: number;
}

/** Writes a run down as due (or as missed for too long), unless it was written down before. */
export async function noteRun(
  job: string,
  date: string,
  at: Date,
  state: 'DUE' | 'OUT_OF_WINDOW' = 'DUE',
): Promise<'inserted' | 'exists'> {
  const { id, ...rest } = newRun(job, date, at, state);
  return insertOnce(JobRunModel, {
    _id: id,
    ...rest,
    ...(state === 'DUE' ? { open: true } : {}),
  });
}

/** Writes the row of a listener down, with the cursor at which it begins, unless it has one; the types that it hears are those given. */
export async function noteListener(
  job: string,
  hears: readonly string[],
  cursor: string,
  at: Date,
): Promise<void> {
  const { id, ...rest } = newRun(job, standingRows.listener, at);
  const made = await insertOnce(JobRunModel, { _id: id, ...rest, open: true, cursor, hears });
  if (made === 'exists') await JobRunModel.updateOne({ _id: id }, { $set: { hears: [...hears] } });
}

/** The rows of all listeners that have ever begun, by name. */
export async function listListenerRuns(): Promise<JobRun[]> {
  // One question a state: the Python daemon answers `$in` by reading the whole collection.
  const date = standingRows.listener;
  const idle = await JobRunModel.find({ state: 'DUE', date }).lean();
  const running = await JobRunModel.find({ state: 'RUNNING', date }).lean();
  return [...idle, ...running].map(toRun).sort((a, b) => (a.job < b.job ? -1 : 1));
}

/** One run, or null. */
export const findRun = (job: string, date: string): Promise<JobRun | null> =>
  findRunById(runIdOf(job, date));

/** The run with an id, or null. */
export async function findRunById(id: string): Promise<JobRun | null> {
  const found = await JobRunModel.findOne({ _id: id }).lean();
  return found === null ? null : toRun(found);
}

/** The newest date of a job that was written down; undefined before the first. */
export async function lastNotedDate(job: string): Promise<string | undefined> {
  const [found] = await JobRunModel.find({ job }).sort({ date: -1 }).limit(1).lean();
  return found?.date;
}

/** Takes away what was written down of a job from a date on, in one state alone where one is named; whoever works on it loses it. */
export async function removeRunsFrom(job: string, date: string, state?: RunState): Promise<void> {
  await JobRunModel.deleteMany({
    job,
    date: trusted({ $gte: date }),
    ...definedFields({ state }),
  });
}

const runsLookedBack = 31;

/** The newest run of a job that has succeeded, among its last 31; undefined when none of them has. */
export async function lastSucceededRun(job: string): Promise<JobRun | undefined> {
  const newest = await JobRunModel.find({ job }).sort({ date: -1 }).limit(runsLookedBack).lean();
  const found = newest.find(({ state }) => state === 'SUCCEEDED');
  return found === undefined ? undefined : toRun(found);
}

/** The runs of a job with work left, oldest date first, at most `limit`. */
export async function listOpenRuns(job: string, limit: number): Promise<JobRun[]> {
  const found = await JobRunModel.find({ job, open: true }).sort({ date: 1 }).limit(limit).lean();
  return found.map(toRun);
}

/** Above every date, and below what stands in the place of a date in the rows of jobs without dates. */
const pastDates = ':';

/** The newest run of each job that has dates, by the jobs' names. */
export async function listNewestRuns(): Promise<JobRun[]> {
  const newest: JobRun[] = [];
  for (let last = ''; ;) {
    const [next] = await JobRunModel.find({ job: trusted({ $gt: last }) })
      .sort({ job: 1 })
      .limit(1)
      .lean();
    if (next === undefined) return newest;
    last = next.job;
    const { items } = await listRuns({ job: last }, { first: 1 });
    newest.push(...items);
  }
}

/** The runs of a job, narrowed by what is given: a state, calendar dates from one (inclusive) until another (exclusive). */
export interface RunsAsked {
  readonly job: string;
  readonly state?: RunState;
  readonly from?: string;
  readonly until?: string;
}

// One job is read through for a state: it has a row a day.
const runsFilter = (
  { job, state, from = '', until = pastDates }: RunsAsked,
  before = pastDates,
) => ({
  job,
  ...definedFields({ state }),
  date: trusted({ $gte: from, $lt: before < until ? before : until }),
});

/** A job's runs over calendar dates, newest date first; `after` is the date of the last one read. */
export async function listRuns(
  asked: RunsAsked,
  { first, after }: PageAsked,
): Promise<Page<JobRun>> {
  const found = await JobRunModel.find(runsFilter(asked, after))
    .sort({ date: -1 })
    .limit(first + 1)
    .lean();
  return pageOf(found, first, toRun);
}

/** How many `listRuns` would list. */
export const countRuns = (asked: RunsAsked): Promise<Count> =>
  countUpTo(JobRunModel, runsFilter(asked));

const dueMax = 1_000;

/** The runs that a person must look at, oldest date first: missed for too long, or failed so many times. At most `limit` of each. */
export async function listStuckRuns(attemptsMin: number, limit: number): Promise<JobRun[]> {
  const missed = await JobRunModel.find({ state: 'OUT_OF_WINDOW' })
    .sort({ date: 1 })
    .limit(limit)
    .lean();
  // Runs that are due are few (the window is a month); one condition more, and the Python daemon reads the whole collection.
  const due = await JobRunModel.find({ state: 'DUE' }).sort({ date: 1 }).limit(dueMax).lean();
  const failed = due.filter(({ attempts }) => attempts >= attemptsMin).slice(0, limit);
  return [...missed, ...failed].map(toRun);
}

/**
 * Claims a run for `leaseMs` if nobody holds it: one update that judges the lease on the store's own clock, then a read
 * that tells who won. `again` also takes one that has succeeded, and begins any anew: no cursor, no counts. Null when somebody
 * else holds it, or when there is nothing left to do.
 */
export async function claimRun(
  id: string,
  token: string,
  leaseMs: number,
  again = false,
): Promise<JobRun | null> {
  const open = again ? {} : { open: true };
  await JobRunModel.updateOne({ _id: id, ...open }, claimUpdate(token, leaseMs, again), {
    updatePipeline: true,
  });
  const found = await JobRunModel.findOne({ _id: id }).lean();
  return found?.owner === token ? toRun(found) : null;
}

/**
 * Puts a run that failed or was missed back in the line, to be taken at once, with who asks for it; false when it was claimed, or asked
 * for by another, since it was read.
 */
export async function askForRun(
  { id, epoch, state, requests = [] }: JobRun,
  request: RunRequest,
): Promise<boolean> {
  const asked = requests.length;
  const { modifiedCount } = await JobRunModel.updateOne(
    { _id: id, epoch, state, owner: null, asked: asked === 0 ? null : asked },
    {
      $set: { state: 'DUE', open: true, notBefore: null, asked: asked + 1 },
      $push: { requests: request },
    },
  );
  return modifiedCount === 1;
}

/** Prolongs a lease on the store's clock; false when the run was claimed by another meanwhile. */
export async function renewLease({ id, token, epoch }: Claim, leaseMs: number): Promise<boolean> {
  const { matchedCount } = await JobRunModel.updateOne(
    { _id: id, owner: token, epoch },
    [{ $set: { leaseUntil: untilIn(leaseMs) } }],
    { updatePipeline: true },
  );
  return matchedCount === 1;
}

/** Keeps how far the work has come; false when the run was claimed by another meanwhile. */
export const saveProgress = (claim: Claim, cursor: string, counts: RunCounts): Promise<boolean> =>
  writeAs(claim, { $set: { cursor, counts } });

/** Marks a run as done; false when it was claimed by another meanwhile. */
export const finishRun = (claim: Claim, counts: RunCounts, finishedAt: Date): Promise<boolean> =>
  writeAs(claim, {
    $set: { ...nobody, state: 'SUCCEEDED', counts, finishedAt, lastError: null, notBefore: null },
    $unset: { open: '' },
  });

/** What is written about a run that goes back without being done. */
export interface GivenBack {
  readonly attempts: number;
  readonly lastError: string | null;
  readonly notBefore: Date | null;
  /** True when the next try has to begin anew, without cursor and counts. */
  readonly anew?: boolean;
  /** The cursor that the work has reached since it was last saved. */
  readonly reached?: string;
}

/** Gives a run back so that anybody can take it at once (or after `notBefore`); false when another has it already. */
export const giveBackRun = (
  claim: Claim,
  { attempts, lastError, notBefore, anew = false, reached }: GivenBack,
): Promise<boolean> =>
  writeAs(claim, {
    $set: {
      ...nobody,
      state: 'DUE',
      attempts,
      lastError,
      notBefore,
      ...definedFields({ cursor: reached }),
      ...(anew ? { cursor: null, counts: {} } : {}),
    },
  });

const nobody = { owner: null, leaseUntil: null };

async function writeAs(
  { id, token, epoch }: Claim,
  update: { $set: Partial<JobRunDocument>; $unset?: { open: '' } },
): Promise<boolean> {
  const { matchedCount } = await JobRunModel.updateOne({ _id: id, owner: token, epoch }, update);
  return matchedCount === 1;
}

function claimUpdate(token: string, leaseMs: number, again: boolean) {
  const isFree = { $or: [{ $eq: ['$owner', null] }, isOver('$leaseUntil', leaseMs)] };
  const isAnew = again || { $eq: ['$state', 'SUCCEEDED'] };
  const when = (then: unknown, otherwise: unknown) => ({ $cond: [isFree, then, otherwise] });
  return [
    {
      $set: {
        cursor: when({ $cond: [isAnew, null, '$cursor'] }, '$cursor'),
        counts: when({ $cond: [isAnew, { $literal: {} }, '$counts'] }, '$counts'),
        epoch: when({ $add: ['$epoch', 1] }, '$epoch'),
        leaseUntil: when(untilIn(leaseMs), '$leaseUntil'),
        claimedAt: when('$$NOW', '$claimedAt'),
        state: when('RUNNING', '$state'),
        open: when(true, '$open'),
        owner: when(token, '$owner'),
      },
    },
  ];
}

const toRun = ({ _id, open: _open, asked: _asked, ...rest }: JobRunDocument): JobRun => ({
  id: _id,
  ...rest,
});
