import { notFound } from '../../kernel/appError.ts';
import type { Work } from '../../kernel/work.ts';
import { findMessage } from '../opinion/message.store.ts';
import type { DecidedFlag } from './decideFlag.ts';
import { flagEvent, flagIdOf, flagRaisedBy, isRepeat, type RaiseReason } from './flag.ts';
import { mayRaise } from './flag.policy.ts';
import { findFlag, saveFlag, saveNewFlags } from './flag.store.ts';

/** A message that a person takes for a conflict, and why. */
export interface RaiseFlagInput extends RaiseReason {
  readonly messageId: string;
}

/**
 * Puts a message before those who decide, whether the machine flagged it or not; the machine's own view stays beside it, and is asked
 * for where there is none yet. Said once more in the same words it stays as it is. A confirmed one is not raised.
 */
export async function raiseFlag(work: Work, input: RaiseFlagInput): Promise<DecidedFlag> {
  const { actor, now } = work;
  const message = await findMessage(input.messageId);
  if (message === null || !mayRaise(actor, message)) throw notFound('message');

  const flag = await findFlag(flagIdOf(message.id));
  if (flag?.state === 'CONFIRMED')
    return { wrongState: flag.state, reason: 'flag_already_decided' };

  const raised = flagRaisedBy(flag, message, actor, now, input);
  if (flag !== null && isRepeat(flag, raised)) return { flag };
  const isSaved =
    flag === null
      ? (await saveNewFlags([raised])).length === 0
      : await saveFlag(raised, flagEvent(raised, 'RAISED', now));
  if (!isSaved) return raiseFlag(work, input);
  return { flag: raised };
}
