import { setTimeout as sleep } from 'node:timers/promises';
import { drainEvents } from '../../../jobs/drainEvents.ts';
import { judgeMessagesWith } from '../../../jobs/judgeMessages.ts';
import type { JudgeSource } from '../../../jobs/judgeSource.ts';
import { systemRunner } from '../../../jobs/runner.ts';
import { eventIdOf } from '../../platform/events/domainEvent.ts';
import { readEventLags } from '../../platform/events/eventLag.ts';
import { failureIdOf } from '../../platform/events/failedEvent.ts';
import { countFailuresOf } from '../../platform/events/failedEvent.store.ts';
import type { Repeat } from '../../modules/opinion/importMessages.ts';
import { untilStoreIsBack, type Patience } from '../../platform/untilStoreIsBack.ts';
import { judging } from '../../modules/triage/judging.ts';
import { flagIdOf } from '../../modules/triage/conflictFlag.ts';
import { countConflictFlagsOf } from '../../modules/triage/conflictFlag.store.ts';
import type { Judging } from './importFile.ts';

/** How an import's judging is done: with which machine, how failures are waited out, and whom to tell how many wait. */
export interface JudgingOptions {
  readonly source: JudgeSource;
  readonly patience: Patience & { readonly stop: AbortSignal };
  readonly onWaiting: (count: number) => void;
}

const pauseMs = 200;
const tellEveryMs = 5_000;

/**
 * Begins to relay and judge what is kept, under the same leases as a worker: where one is at work, that one does it and this
 * process waits for it. `end` gives the machine back and must be called, whatever happens.
 */
export function judgeBeside({
  source,
  patience,
  onWaiting,
}: JudgingOptions): Judging & { end(): Promise<void> } {
  const ending = new AbortController();
  const runner = systemRunner(AbortSignal.any([patience.stop, ending.signal]));
  const listener = judgeMessagesWith(source);
  const drain = () => drainEvents(listener, runner, { patienceMs: patience.patienceMs });
  let isAllKept = false;
  const work = async (): Promise<void> => {
    while (!isAllKept && !runner.signal.aborted) {
      await drain();
      await sleep(pauseMs);
    }
  };
  const beside = work();
  // A failure is met when the judging is settled, not as an unhandled rejection in between.
  beside.catch(() => undefined);
  return {
    settle: async (ids) => {
      isAllKept = true;
      const telling = setInterval(() => void tellWaiting(onWaiting), tellEveryMs);
      try {
        await beside;
        await drain();
      } finally {
        clearInterval(telling);
      }
      return countJudged(ids, (step) => untilStoreIsBack(step, patience));
    },
    end: async () => {
      ending.abort();
      await beside.catch(() => undefined);
      await listener.close?.();
    },
  };
}

/** What waits is what the relay and the judging have still to take; nothing is told while the store does not say it. */
const tellWaiting = async (tell: (count: number) => void): Promise<void> => {
  const lags = await readEventLags().catch(() => undefined);
  if (lags === undefined) return;
  const both = lags.filter(({ reader }) => reader === 'relay' || reader === judging.name);
  tell(both.reduce((sum, { behind }) => sum + behind, 0));
};

const idsAtOnce = 100;

async function countJudged(ids: readonly string[], repeat: Repeat) {
  let [flagged, unjudged] = [0, 0];
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    const some = ids.slice(from, from + idsAtOnce);
    flagged += await repeat(() => countConflictFlagsOf(some.map(flagIdOf)));
    const failures = some.map((id) => failureIdOf(judging.name, eventIdOf('message', id, 1)));
    unjudged += await repeat(() => countFailuresOf(failures));
  }
  return { flagged, unjudged };
}
