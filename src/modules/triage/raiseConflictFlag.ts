import { notFound } from '../../kernel/appError.ts';
import { changeOnce } from '../../kernel/changeOnce.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { Work } from '../../kernel/work.ts';
import { lostRace, retryLostRace } from '../../platform/lostRace.ts';
import { findMessage } from '../opinion/message.store.ts';
import type { Message } from '../opinion/message.ts';
import {
  flagEvent,
  flagIdOf,
  flagRaisedBy,
  unraisedConflictFlag,
  type ConflictFlag,
  type RaiseReason,
} from './conflictFlag.ts';
import { whyNotRaise } from './flagActs.ts';
import { mayRaise } from './conflictFlag.policy.ts';
import { findConflictFlag, saveConflictFlag, saveNewConflictFlags } from './conflictFlag.store.ts';

/** A message that a person takes for a conflict, and why. */
export interface RaiseConflictFlagInput extends RaiseReason {
  readonly messageId: string;
}

/**
 * Puts a message before those who decide, whether the machine flagged it or not; the machine's own view stays beside it, and is asked
 * for where there is none yet. Said once more in the same words it stays as it is. A confirmed one is not raised.
 */
export async function raiseConflictFlag(
  work: Work,
  input: RaiseConflictFlagInput,
): Promise<Outcome<ConflictFlag>> {
  const message = await findMessage(input.messageId);
  if (message === null || !mayRaise(work.actor, message)) throw notFound('message');
  return retryLostRace(
    async () => {
      const outcome = await raiseOnce(work, message, input);
      return 'staleAt' in outcome ? lostRace : outcome;
    },
    { triesMax: 20 },
  );
}

/** Raises the flag as it stands now, for nobody has to have read it before: a message without one has version 0 of it. */
async function raiseOnce({ actor, now }: Work, message: Message, input: RaiseConflictFlagInput) {
  const find = async () =>
    (await findConflictFlag(flagIdOf(message.id))) ?? unraisedConflictFlag(message, now);
  const found = await find();
  return changeOnce(found, {
    actor,
    act: 'raiseConflictFlag',
    asked: { ...input, version: found.version },
    requestsOf: ({ history }) => history.map(({ request }) => request),
    make: (flag, request) => {
      const reason = whyNotRaise(flag);
      return reason === null
        ? flagRaisedBy(flag, message, actor, now, { ...input, request })
        : { reason };
    },
    save: async (raised) =>
      found.version === 0
        ? (await saveNewConflictFlags([raised])).length === 0
        : saveConflictFlag(raised, flagEvent(raised, 'RAISED', now)),
    reread: find,
  });
}
