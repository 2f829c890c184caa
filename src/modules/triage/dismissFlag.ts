import type { Work } from '../../kernel/work.ts';
import { decideFlag, mustBeOpen, type DecidedFlag, type FlagAsked } from './decideFlag.ts';
import { dismissedFlag, type Dismissal } from './flag.ts';

/** A spokesperson says that a flagged message is no conflict, why, and what its author is told; the flag is kept. */
export const dismissFlag = (work: Work, input: FlagAsked & Dismissal): Promise<DecidedFlag> =>
  decideFlag(work, input, {
    act: 'dismissFlag',
    fits: mustBeOpen,
    change: (flag, request) => dismissedFlag(flag, work.actor, work.now, input, request),
  });
