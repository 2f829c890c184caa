import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { confirmConflictFlag } from '../triage/confirmConflictFlag.ts';
import type { ConflictFlag } from '../triage/conflictFlag.ts';
import type { ConflictFlagAsked } from '../triage/decideConflictFlag.ts';
import { markHasCase } from '../triage/conflictFlag.store.ts';
import { findCase } from './case.store.ts';
import { caseIdOf } from './mediationCase.ts';

/**
 * Confirms a flag, from which a case may then be opened; one whose case was opened from the report before the machine had looked at it
 * does not wait for another.
 */
export async function confirmForCase(
  work: Work,
  asked: ConflictFlagAsked & { readonly note: string },
): Promise<Outcome<ConflictFlag>> {
  const decided = await confirmConflictFlag(work, asked);
  if ('done' in decided && (await findCase(caseIdOf(decided.done.messageId))) !== null)
    await markHasCase(decided.done.id);
  return decided;
}
