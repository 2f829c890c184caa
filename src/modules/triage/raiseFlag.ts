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
  unraisedFlag,
  type Flag,
  type RaiseReason,
} from './flag.ts';
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
export async function raiseFlag(work: Work, input: RaiseFlagInput): Promise<Outcome<Flag>> {
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
async function raiseOnce({ actor, now }: Work, message: Message, input: RaiseFlagInput) {
  const find = async () => (await findFlag(flagIdOf(message.id))) ?? unraisedFlag(message, now);
  const found = await find();
  return changeOnce(found, {
    actor,
    act: 'raiseFlag',
    asked: { ...input, version: found.version },
    requestsOf: ({ history }) => history.map(({ request }) => request),
    make: (flag, request) =>
      flag.state === 'CONFIRMED'
        ? { reason: 'flag_already_decided' }
        : flagRaisedBy(flag, message, actor, now, { ...input, request }),
    save: async (raised) =>
      found.version === 0
        ? (await saveNewFlags([raised])).length === 0
        : saveFlag(raised, flagEvent(raised, 'RAISED', now)),
    reread: find,
  });
}
