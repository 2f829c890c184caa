import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { decideFlag, type FlagAsked } from './decideFlag.ts';
import { canReopen, reopenedFlag, type Flag } from './flag.ts';

/** Why a decision cannot be taken back any more, as a key of the page's catalogue, or null. */
type WhyNot = (flag: Flag) => Promise<string | null>;

/** Takes a decision back within ten minutes: the undo of a slip of the finger. `followed` knows what has followed from it. */
export const reopenFlag = (
  work: Work,
  input: FlagAsked,
  followed: WhyNot = () => Promise.resolve(null),
): Promise<Outcome<Flag>> =>
  decideFlag(work, input, {
    act: 'reopenFlag',
    fits: (flag) => (canReopen(flag, work.now) ? followed(flag) : 'too_late_to_reopen'),
    change: (flag, request) => reopenedFlag(flag, work.actor, work.now, request),
  });
