import type { NumberedEvent } from '../src/platform/events/domainEvent.ts';
import { eventsReadMax, listEventsAfter } from '../src/platform/events/event.store.ts';
import { failedOnce, type FailedEvent } from '../src/platform/events/failedEvent.ts';
import {
  listDueFailures,
  removeFailure,
  saveFailure,
} from '../src/platform/events/failedEvent.store.ts';
import { addCounts, standingRows, type RunCounts } from '../src/platform/jobRuns/jobRun.ts';
import type { LeasedContext, ListenerJob } from './defineJob.ts';
import { bisectBatch } from './bisectBatch.ts';
import { ListenerView } from './listenerView.ts';
import type { RunOutcome, Runner } from './runOutcome.ts';
import { runUnderLease } from './runUnderLease.ts';

const failuresMax = 100;

/** The rounds of a listener in one process: each runs it once, if something is there for it and nobody else is at it. */
export function listenerRounds(job: ListenerJob, runner: Runner): () => Promise<RunOutcome> {
  const row = standingRows.listener;
  const view = new ListenerView(job);
  return async () => {
    if (!(await view.hasWork(runner.now())))
      return { job: job.name, date: row, state: 'IDLE', counts: {}, alarms: [] };
    return runUnderLease(job.name, row, runner, async (context) => {
      await job.open?.();
      const round = new ListenerRound(job, runner, context);
      const heard = await round.hear();
      view.moved(round.cursor);
      return addCounts(heard, await round.tryAgain());
    });
  };
}

/** One round under the lease. */
class ListenerRound {
  readonly #job: ListenerJob;
  readonly #runner: Runner;
  readonly #context: LeasedContext;
  cursor: number;

  constructor(job: ListenerJob, runner: Runner, context: LeasedContext) {
    this.#job = job;
    this.#runner = runner;
    this.#context = context;
    this.cursor = Number(context.cursor);
  }

  /** Handles what is in the stream, batch by batch, and keeps the cursor after each. */
  async hear(): Promise<RunCounts> {
    let counts: RunCounts = {};
    for (;;) {
      const events = await listEventsAfter(this.cursor, eventsReadMax);
      const last = events.at(-1);
      if (last === undefined) return counts;
      await this.#context.confirm();
      const heard = events.filter(({ type }) => this.#job.hears.includes(type));
      counts = addCounts(counts, await this.#handle(heard, []));
      this.cursor = last.seq;
      if (heard.length > 0) await this.#context.save(String(last.seq));
      else this.#context.reach(String(last.seq));
    }
  }

  /** Tries again what failed before and is due. */
  async tryAgain(): Promise<RunCounts> {
    const due = await listDueFailures(this.#job.name, this.#runner.now(), failuresMax);
    if (due.length > 0) await this.#context.confirm();
    return this.#handle(
      due.map(({ event }) => event),
      due,
    );
  }

  async #handle(
    events: readonly NumberedEvent[],
    before: readonly FailedEvent[],
  ): Promise<RunCounts> {
    const { name } = this.#job;
    const work = { ...this.#context.work, now: this.#runner.now() };
    const { counts, failed = [] } = await bisectBatch(
      (some) => this.#job.handle(work, some),
      events,
    );
    for (const { event, reason } of failed) {
      const last = before.find((one) => one.event.id === event.id);
      const failure = failedOnce(name, event, reason, work.now, last?.attempts);
      await saveFailure(failure);
      if (failure.state === 'DEAD')
        this.#context.alarm(
          `${name} gave up on event ${event.id} after ${String(failure.attempts)} tries: ${reason}`,
        );
    }
    const left = new Set(failed.map(({ event }) => event.id));
    for (const { id, event } of before) if (!left.has(event.id)) await removeFailure(id);
    return failed.length === 0 ? counts : addCounts(counts, { failed: failed.length });
  }
}
