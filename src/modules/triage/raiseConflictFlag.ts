import { requestOf, type ActRequest } from '../../kernel/actRequest.ts';
import { notFound } from '../../kernel/appError.ts';
import { changeOnce } from '../../kernel/changeOnce.ts';
import { contentHash } from '../../kernel/id.ts';
import type { Outcome } from '../../kernel/outcome.ts';
import type { Actor, Work } from '../../kernel/work.ts';
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
  /** The version of its flag that was read; 0, or absent, where there was none. */
  readonly flagVersion?: number;
}

/**
 * Puts a message before those who decide, whether the machine flagged it or not; the machine's own view stays beside it, and is asked
 * for where there is none yet. Said once more in the same words, about the same version, it is the same act, whatever happened since.
 * A dismissed one is raised by who has read the dismissal (else stale), a confirmed one not at all.
 */
export async function raiseConflictFlag(
  work: Work,
  input: RaiseConflictFlagInput,
): Promise<Outcome<ConflictFlag>> {
  const message = await findMessage(input.messageId);
  if (message === null || !mayRaise(work.actor, message)) throw notFound('message');
  return retryLostRace(() => raiseOnce(work, message, input), { triesMax: 20 });
}

/**
 * Raises the flag as it stands now, for nobody has to have read it while it waits: a message without one has version 0 of it.
 */
async function raiseOnce(
  { actor, now }: Work,
  message: Message,
  input: RaiseConflictFlagInput,
): Promise<Outcome<ConflictFlag> | typeof lostRace> {
  const find = async () =>
    (await findConflictFlag(flagIdOf(message.id))) ?? unraisedConflictFlag(message, now);
  const found = await find();
  const { flagVersion = 0 } = input;
  const isRead = found.state !== 'DISMISSED' || found.version === flagVersion;
  const outcome = await changeOnce(found, {
    actor,
    act: 'raiseConflictFlag',
    asked: { ...askedBy(input), version: isRead ? found.version : flagVersion },
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
  return 'staleAt' in outcome && isRead ? lostRace : outcome;
}

/** What makes it one act: the same person says the same about the same version. */
function askedBy({ flagVersion = 0, ...why }: RaiseConflictFlagInput) {
  return { ...why, key: contentHash({ ...why, flagVersion }) };
}

/** How a raising is recognised when it comes again. */
export const raiseRequestOf = (actor: Actor, input: RaiseConflictFlagInput): ActRequest =>
  requestOf(actor, 'raiseConflictFlag', askedBy(input));
