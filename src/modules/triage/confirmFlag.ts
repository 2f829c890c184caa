import type { Work } from '../../kernel/work.ts';
import { decideFlag, mustBeOpen, type DecidedFlag, type FlagAsked } from './decideFlag.ts';
import { confirmedFlag } from './flag.ts';

/** A spokesperson confirms that a flagged message is a conflict; a case may then be opened from it. */
export const confirmFlag = (
  work: Work,
  input: FlagAsked & { readonly note: string },
): Promise<DecidedFlag> =>
  decideFlag(work, input, {
    act: 'confirmFlag',
    fits: mustBeOpen,
    change: (flag, request) => confirmedFlag(flag, work.actor, work.now, input.note, request),
  });
