import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import type { FlagAsked } from '../triage/decideFlag.ts';
import { reopenFlag } from '../triage/reopenFlag.ts';
import { findCase } from './case.store.ts';
import { caseIdOf } from './mediationCase.ts';
import type { Flag } from '../triage/flag.ts';

/**
 * Takes a decision on a flag back within ten minutes; a confirmation only while no case has been opened from its message.
 * A case opened in the same instant stays, for it read the flag as confirmed: the flag then waits again with its case beside it.
 */
export const takeFlagBack = (work: Work, asked: FlagAsked): Promise<Outcome<Flag>> =>
  reopenFlag(work, asked, async ({ state, messageId }) => {
    const opened = state === 'CONFIRMED' ? await findCase(caseIdOf(messageId)) : null;
    return opened === null ? null : 'flag_has_case';
  });
