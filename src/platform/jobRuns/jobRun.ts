/** How a run of a job over one calendar date stands. OUT_OF_WINDOW: it was missed for so long that only a person runs it. */
export type RunState = 'DUE' | 'RUNNING' | 'SUCCEEDED' | 'OUT_OF_WINDOW';

/** What a run did, as numbers by name. */
export type RunCounts = Readonly<Record<string, number>>;

/** One job over one calendar date, written down before it is run. */
export interface JobRun {
  /** `<job>:<date>`. */
  readonly id: string;
  readonly job: string;
  readonly date: string;
  readonly state: RunState;
  /** Grows with each claim: whoever holds an older one can no longer write here. */
  readonly epoch: number;
  /** The token of the claim that holds it; null when nobody does. */
  readonly owner: string | null;
  /** Until when, on the store's clock. */
  readonly leaseUntil: Date | null;
  /** When it was last claimed, on the store's clock. */
  readonly claimedAt: Date | null;
  /** How far the work has come; null at its start. */
  readonly cursor: string | null;
  /** On the row of a listener: the types of events that it hears. */
  readonly hears?: readonly string[];
  readonly counts: RunCounts;
  /** Tries that ended in an error. */
  readonly attempts: number;
  /** No try before this moment: errors are followed by growing pauses. */
  readonly notBefore: Date | null;
  readonly lastError: string | null;
  readonly notedAt: Date;
  readonly finishedAt: Date | null;
  /** Who asked to have it run again, the oldest first; absent where nobody has. */
  readonly requests?: readonly RunRequest[];
}

/** Somebody has a run done again that failed or was missed: for the worker, which is asked, not for the one who asks. */
export interface RunRequest {
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
  /** Which claim had come last: it is answered as soon as a later one is there. */
  readonly epoch: number;
}

/** Whether somebody has asked for a run, and no worker has taken it since. */
export const isAskedFor = ({ requests = [], epoch }: Pick<JobRun, 'requests' | 'epoch'>): boolean =>
  requests.some((request) => request.epoch === epoch);

/** Stands where a daily run has its date: the one row that carries the lease and the cursor of a job that has no dates. */
export const standingRows = { interval: 'every', listener: 'events' } as const;

/** The one id of a job's run over a date. Job names hold no `:`. */
export const runIdOf = (job: string, date: string): string => `${job}:${date}`;

/** A run that is due and that nobody has touched yet. */
export const newRun = (
  job: string,
  date: string,
  notedAt: Date,
  state: 'DUE' | 'OUT_OF_WINDOW' = 'DUE',
): JobRun => ({
  id: runIdOf(job, date),
  job,
  date,
  state,
  epoch: 0,
  owner: null,
  leaseUntil: null,
  claimedAt: null,
  cursor: null,
  counts: {},
  attempts: 0,
  notBefore: null,
  lastError: null,
  notedAt,
  finishedAt: null,
});

const retryFirstMs = 30_000;
const retryMaxMs = 3_600_000;

/** How long to wait after so many failed tries: 30 s, doubling, at most an hour. */
export const retryPauseMs = (attempts: number): number =>
  Math.min(retryMaxMs, retryFirstMs * 2 ** Math.max(0, Math.min(attempts, 20) - 1));

/** Whether a run that failed still waits. A pause that reaches further than it was made for began on a clock that was set back since. */
export const isPausing = (
  { notBefore, attempts }: Pick<JobRun, 'notBefore' | 'attempts'>,
  now: Date,
): boolean => {
  const leftMs = (notBefore ?? now).getTime() - now.getTime();
  return leftMs > 0 && leftMs <= retryPauseMs(attempts);
};

/** The counts of two batches of work together. */
export function addCounts(a: RunCounts, b: RunCounts): RunCounts {
  const sum: Record<string, number> = { ...a };
  for (const [name, count] of Object.entries(b)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
}
