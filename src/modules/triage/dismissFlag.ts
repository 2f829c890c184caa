import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { decideFlag, mustBeOpen, type FlagAsked } from './decideFlag.ts';
import { type Flag, dismissedFlag, type Dismissal } from './flag.ts';

/** A spokesperson says that a flagged message is no conflict, why, and what its author is told; the flag is kept. */
export const dismissFlag = (work: Work, input: FlagAsked & Dismissal): Promise<Outcome<Flag>> =>
  decideFlag(work, input, {
    act: 'dismissFlag',
    fits: mustBeOpen,
    change: (flag, request) => dismissedFlag(flag, work.actor, work.now, input, request),
  });
