import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import type { ConflictFlagAsked } from '../triage/decideConflictFlag.ts';
import { reopenConflictFlag } from '../triage/reopenConflictFlag.ts';
import { findCase } from './case.store.ts';
import { whyNotTakeBack } from './caseTable.ts';
import { caseIdOf } from './mediationCase.ts';
import type { ConflictFlag } from '../triage/conflictFlag.ts';

/**
 * Takes a decision on a flag back within ten minutes; a confirmation only while no case has been opened from its message.
 * A case opened in the same instant stays, for it read the flag as confirmed: the flag then waits again with its case beside it.
 */
export const takeConflictFlagBack = (
  work: Work,
  asked: ConflictFlagAsked,
): Promise<Outcome<ConflictFlag>> =>
  reopenConflictFlag(work, asked, async (flag) =>
    whyNotTakeBack(flag, (await findCase(caseIdOf(flag.messageId))) !== null),
  );
