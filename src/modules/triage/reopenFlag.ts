import type { Work } from '../../kernel/work.ts';
import { decideFlag, type DecidedFlag, type FlagAsked } from './decideFlag.ts';
import { canReopen, reopenedFlag } from './flag.ts';

/** Takes a decision back within ten minutes: the undo of a slip of the finger. Whether something has followed from it is asked by those who know. */
export const reopenFlag = (work: Work, input: FlagAsked): Promise<DecidedFlag> =>
  decideFlag(
    work,
    input,
    (flag) => (canReopen(flag, work.now) ? null : 'too_late_to_reopen'),
    (flag) => reopenedFlag(flag, work.actor, work.now),
  );
