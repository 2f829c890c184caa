import { spanMs } from '../../kernel/limit.ts';
import type { Reason } from '../../kernel/reason.ts';
import type { ConflictFlag } from './conflictFlag.ts';
import { limits } from './triage.limits.ts';

/** What is decided about a flag. */
export type FlagAct = 'CONFIRM' | 'DISMISS' | 'REOPEN';

/** Why the state of a flag does not let it be decided so; null when it does. */
export const whyNotDecide = (flag: ConflictFlag, act: FlagAct, now: Date): Reason | null => {
  if (act === 'REOPEN') return canReopen(flag, now) ? null : 'too_late_to_reopen';
  return flag.state === 'OPEN' ? null : 'flag_already_decided';
};

/** Why a flag is not raised by a person; null when it is: what was confirmed needs no more voices. */
export const whyNotRaise = ({ state }: Pick<ConflictFlag, 'state'>): Reason | null =>
  state === 'CONFIRMED' ? 'flag_already_decided' : null;

/** True while the last decision can still be taken back. */
export const canReopen = (flag: ConflictFlag, now: Date): boolean => {
  const last = flag.history.at(-1);
  return (
    flag.state !== 'OPEN' &&
    last !== undefined &&
    now.getTime() - last.at.getTime() <= spanMs(limits.flagReopening)
  );
};
