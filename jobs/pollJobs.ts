import type { Log } from '../src/platform/log.ts';
import type { PolledJob } from './defineJob.ts';
import { endsWithin } from './endsWithin.ts';
import type { RunOutcome, Runner } from './runOutcome.ts';
import { roundsOf } from './runner.ts';
import { tellFault, tellOutcome } from './tellOutcome.ts';

/** How long an event of the stream waits at rest, when another process put it there, until a listener looks. */
const usualListenEveryMs = 500;
/** After a round that failed a job pauses, twice as long each time, at most so long. */
const pauseMaxMs = 30_000;

/** How long a job rests between two looks after so many rounds that failed one after another; never shorter than without. */
export const restMs = (everyMs: number, failures: number): number =>
  Math.max(everyMs, Math.min(everyMs * 2 ** Math.min(failures, 10), pauseMaxMs));

/** What polling heeds beside its jobs. */
export interface PollingOptions {
  /** While true nothing new begins: what there is to do waits. */
  readonly isPaused?: () => boolean;
  /** How often a listener looks; every 500 ms when absent. */
  readonly listenEveryMs?: number;
}

/** The polling of a process. */
export interface Polling {
  /** Ends the polling, waits for the rounds under way, at most `graceMs`, and closes what the jobs opened; true when all ended in time. */
  stop(graceMs: number): Promise<boolean>;
}

/**
 * Looks again and again, on the monotonic clock, whether the jobs without dates have something to do; each job by itself, so that none
 * holds up another. What an interval job did is looked at by the listeners of the process at once. The runner's signal must
 * be aborted before stop(), so that rounds end between two pieces of work.
 */
export function pollJobs(
  jobs: readonly PolledJob[],
  runner: Runner,
  log: Log,
  options: PollingOptions = {},
): Polling {
  const { listenEveryMs = usualListenEveryMs, isPaused = () => false } = options;
  const pollers = jobs.map((job) => {
    const everyMs = job.kind === 'interval' ? job.everyMs : listenEveryMs;
    return new Poller(job, runner, log, { everyMs, isPaused });
  });
  const wakeListeners = (): void => {
    for (const poller of pollers) if (poller.job.kind === 'listener') poller.wake();
  };
  const ended = pollers.map((poller) => poller.run(wakeListeners));
  return {
    stop: async (graceMs) => {
      for (const poller of pollers) poller.wake();
      const inTime = await endsWithin(Promise.all(ended), graceMs);
      for (const job of jobs) if (job.kind === 'listener') await job.close?.();
      return inTime;
    },
  };
}

class Poller {
  readonly job: PolledJob;
  readonly #runner: Runner;
  readonly #log: Log;
  readonly #everyMs: number;
  readonly #isPaused: () => boolean;
  #isAsked = false;
  #endRest: () => void = () => undefined;

  constructor(
    job: PolledJob,
    runner: Runner,
    log: Log,
    { everyMs, isPaused }: { readonly everyMs: number; readonly isPaused: () => boolean },
  ) {
    this.job = job;
    this.#runner = runner;
    this.#log = log;
    this.#everyMs = everyMs;
    this.#isPaused = isPaused;
  }

  /** Has it look at once, or once more when it is looking just now. */
  wake(): void {
    this.#isAsked = true;
    this.#endRest();
  }

  async run(onDone: () => void): Promise<void> {
    const round = roundsOf(this.job, this.#runner);
    void this.#makeReady();
    for (let failures = 0; !this.#runner.signal.aborted;) {
      this.#isAsked = false;
      const state = await this.#look(round);
      failures = state === 'FAILED' ? failures + 1 : 0;
      if (state === 'SUCCEEDED' && this.job.kind === 'interval') onDone();
      await this.#rest(restMs(this.#everyMs, failures));
    }
  }

  /** What a listener needs is made ready before its first event; a failure is met there again. */
  async #makeReady(): Promise<void> {
    if (this.job.kind === 'listener')
      await this.job.open?.().catch((error: unknown) => {
        tellFault(this.job.name, error, this.#log);
      });
  }

  async #look(round: () => Promise<RunOutcome>): Promise<RunOutcome['state']> {
    if (this.#isPaused()) return 'IDLE';
    try {
      const outcome = await round();
      tellOutcome(outcome, this.#log, 'debug');
      return outcome.state;
    } catch (error) {
      tellFault(this.job.name, error, this.#log);
      return 'FAILED';
    }
  }

  #rest(ms: number): Promise<void> {
    if (this.#isAsked) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#endRest = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
