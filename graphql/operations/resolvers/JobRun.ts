import { calendarDay } from '../../../src/kernel/clock.ts';
import { notAgain } from '../../../src/modules/operations/againRule.ts';
import { mayOperate } from '../../../src/modules/operations/operations.policy.ts';
import type { JobRunResolvers } from '../../types.generated.ts';

const minuteMs = 60_000;

export const JobRun: Pick<
  JobRunResolvers,
  'durationMs' | 'items' | 'lagMinutes' | 'mayRunAgain' | 'requests'
> = {
  // Two clocks: the store's began it, a worker's ended it.
  durationMs: ({ claimedAt, finishedAt }) =>
    claimedAt === null || finishedAt === null
      ? null
      : Math.max(0, finishedAt.getTime() - claimedAt.getTime()),
  items: ({ counts: { findings: _findings, ...counts } }) =>
    Object.values(counts).reduce((sum, count) => sum + count, 0),
  lagMinutes: ({ date, finishedAt }, _args, { work }) => {
    const afterMs = (finishedAt ?? work.now).getTime() - calendarDay(date).to.getTime();
    return Math.max(0, Math.floor(afterMs / minuteMs));
  },
  requests: ({ requests = [] }) => requests.toReversed(),
  mayRunAgain: (run, _args, { work }) => mayOperate(work.actor) && notAgain(run) === undefined,
};
