import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { decideConflictFlag, type ConflictFlagAsked } from './decideConflictFlag.ts';
import { confirmedConflictFlag, type ConflictFlag } from './conflictFlag.ts';
import { whyNotDecide } from './flagActs.ts';

/** A spokesperson confirms that a flagged message is a conflict; a case may then be opened from it. */
export const confirmConflictFlag = (
  work: Work,
  input: ConflictFlagAsked & { readonly note: string },
): Promise<Outcome<ConflictFlag>> =>
  decideConflictFlag(work, input, {
    act: 'confirmConflictFlag',
    fits: (flag) => whyNotDecide(flag, 'CONFIRM', work.now),
    change: (flag, request) =>
      confirmedConflictFlag(flag, work.actor, work.now, input.note, request),
  });
