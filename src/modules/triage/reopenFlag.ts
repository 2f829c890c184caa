import type { Work } from '../../kernel/work.ts';
import { decideFlag, type DecidedFlag, type FlagAsked } from './decideFlag.ts';
import { canReopen, reopenedFlag } from './flag.ts';

/** Takes a dismissal back within ten minutes: the undo of a slip of the finger. */
export const reopenFlag = (work: Work, input: FlagAsked): Promise<DecidedFlag> =>
  decideFlag(
    work,
    input,
    (flag) => (canReopen(flag, work.now) ? null : 'too_late_to_reopen'),
    (flag) => reopenedFlag(flag, work.actor, work.now),
  );
