import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { decideConflictFlag, type ConflictFlagAsked } from './decideConflictFlag.ts';
import { dismissedConflictFlag, type ConflictFlag, type Dismissal } from './conflictFlag.ts';
import { whyNotDecide } from './flagActs.ts';

/** A spokesperson says that a flagged message is no conflict, why, and what its author is told; the flag is kept. */
export const dismissConflictFlag = (
  work: Work,
  input: ConflictFlagAsked & Dismissal,
): Promise<Outcome<ConflictFlag>> =>
  decideConflictFlag(work, input, {
    act: 'dismissConflictFlag',
    fits: (flag) => whyNotDecide(flag, 'DISMISS', work.now),
    change: (flag, request) => dismissedConflictFlag(flag, work.actor, work.now, input, request),
  });
