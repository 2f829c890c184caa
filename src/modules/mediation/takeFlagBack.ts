import type { Work } from '../../kernel/work.ts';
import type { DecidedFlag, FlagAsked } from '../triage/decideFlag.ts';
import { mayDecide } from '../triage/flag.policy.ts';
import { findFlag } from '../triage/flag.store.ts';
import { reopenFlag } from '../triage/reopenFlag.ts';
import { findCase } from './case.store.ts';
import { caseIdOf } from './mediationCase.ts';

/**
 * Takes a decision on a flag back within ten minutes; a confirmation only while no case has been opened from its message.
 * A case opened in the same instant stays, for it read the flag as confirmed: the flag then waits again with its case beside it.
 */
export async function takeFlagBack(work: Work, asked: FlagAsked): Promise<DecidedFlag> {
  const flag = await findFlag(asked.id);
  if (flag?.state === 'CONFIRMED' && mayDecide(work.actor, flag)) {
    const opened = await findCase(caseIdOf(flag.messageId));
    if (opened !== null) return { wrongState: flag.state, reason: 'flag_has_case' };
  }
  return reopenFlag(work, asked);
}
