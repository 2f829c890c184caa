import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { decideConflictFlag, mustBeOpen, type ConflictFlagAsked } from './decideConflictFlag.ts';
import { type ConflictFlag, dismissedConflictFlag, type Dismissal } from './conflictFlag.ts';

/** A spokesperson says that a flagged message is no conflict, why, and what its author is told; the flag is kept. */
export const dismissConflictFlag = (
  work: Work,
  input: ConflictFlagAsked & Dismissal,
): Promise<Outcome<ConflictFlag>> =>
  decideConflictFlag(work, input, {
    act: 'dismissConflictFlag',
    fits: mustBeOpen,
    change: (flag, request) => dismissedConflictFlag(flag, work.actor, work.now, input, request),
  });
