import type { Reason } from '../../kernel/reason.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { decideConflictFlag, type ConflictFlagAsked } from './decideConflictFlag.ts';
import { reopenedConflictFlag, type ConflictFlag } from './conflictFlag.ts';
import { whyNotDecide } from './flagActs.ts';

/** Why a decision cannot be taken back any more. */
type WhyNot = (flag: ConflictFlag) => Promise<Reason | null>;

/** Takes a decision back within ten minutes: the undo of a slip of the finger. `followed` knows what has followed from it. */
export const reopenConflictFlag = (
  work: Work,
  input: ConflictFlagAsked,
  followed: WhyNot = () => Promise.resolve(null),
): Promise<Outcome<ConflictFlag>> =>
  decideConflictFlag(work, input, {
    act: 'reopenConflictFlag',
    fits: (flag) => whyNotDecide(flag, 'REOPEN', work.now) ?? followed(flag),
    change: (flag, request) => reopenedConflictFlag(flag, work.actor, work.now, request),
  });
