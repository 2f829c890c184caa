import { spanMs } from '../../kernel/limit.ts';
import type { ConflictFlag } from './conflictFlag.ts';
import { limits } from './triage.limits.ts';

/** What is decided about a flag. */
export type FlagAct = 'CONFIRM' | 'DISMISS' | 'REOPEN';

/** Why the state of a flag does not let it be decided so, as a key of the page's catalogue; null when it does. */
export const whyNotDecide = (flag: ConflictFlag, act: FlagAct, now: Date): string | null => {
  if (act === 'REOPEN') return canReopen(flag, now) ? null : 'too_late_to_reopen';
  return flag.state === 'OPEN' ? null : 'flag_already_decided';
};

/** Why a flag is not raised by a person, as a key of the page's catalogue; null when it is: what was confirmed needs no more voices. */
export const whyNotRaise = ({ state }: Pick<ConflictFlag, 'state'>): string | null =>
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
