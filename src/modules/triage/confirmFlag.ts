import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { decideFlag, mustBeOpen, type FlagAsked } from './decideFlag.ts';
import { type Flag, confirmedFlag } from './flag.ts';

/** A spokesperson confirms that a flagged message is a conflict; a case may then be opened from it. */
export const confirmFlag = (
  work: Work,
  input: FlagAsked & { readonly note: string },
): Promise<Outcome<Flag>> =>
  decideFlag(work, input, {
    act: 'confirmFlag',
    fits: mustBeOpen,
    change: (flag, request) => confirmedFlag(flag, work.actor, work.now, input.note, request),
  });
