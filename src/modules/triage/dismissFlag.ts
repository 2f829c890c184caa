import type { Work } from '../../kernel/work.ts';
import { decideFlag, mustBeOpen, type DecidedFlag, type FlagAsked } from './decideFlag.ts';
import { dismissedFlag, type DismissReason } from './flag.ts';

/** A spokesperson says that a flagged message is no conflict, and why; the flag is kept. */
export const dismissFlag = (
  work: Work,
  input: FlagAsked & { readonly reason: DismissReason; readonly note: string },
): Promise<DecidedFlag> =>
  decideFlag(work, input, mustBeOpen, (flag) => dismissedFlag(flag, work.actor, work.now, input));
