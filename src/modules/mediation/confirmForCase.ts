import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { confirmFlag } from '../triage/confirmFlag.ts';
import type { Flag } from '../triage/flag.ts';
import type { FlagAsked } from '../triage/decideFlag.ts';
import { markHasCase } from '../triage/flag.store.ts';
import { findCase } from './case.store.ts';
import { caseIdOf } from './mediationCase.ts';

/**
 * Confirms a flag, from which a case may then be opened; one whose case was opened from the report before the machine had looked at it
 * does not wait for another.
 */
export async function confirmForCase(
  work: Work,
  asked: FlagAsked & { readonly note: string },
): Promise<Outcome<Flag>> {
  const decided = await confirmFlag(work, asked);
  if ('done' in decided && (await findCase(caseIdOf(decided.done.messageId))) !== null)
    await markHasCase(decided.done.id);
  return decided;
}
