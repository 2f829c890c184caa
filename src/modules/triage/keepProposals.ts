import { present } from '../../kernel/assert.ts';
import type { Work } from '../../kernel/work.ts';
import { lostRace, retryLostRace } from '../../platform/lostRace.ts';
import type { Message } from '../opinion/message.ts';
import {
  flagEvent,
  flagIdOf,
  flagWithProposal,
  raisedConflictFlag,
  type ConflictFlag,
  type Proposal,
} from './conflictFlag.ts';
import { findConflictFlags, saveConflictFlag, saveNewConflictFlags } from './conflictFlag.store.ts';

/** A message and what the machine says of it. */
export interface Judged {
  readonly message: Message;
  readonly proposal: Proposal;
  readonly raise: boolean;
}

/** Renews the flags that are there and raises new ones; gives back the messages whose flag is new. */
export async function keepProposals(
  work: Work,
  judged: readonly Judged[],
): Promise<readonly Message[]> {
  const had = await renewConflictFlags(work, judged);
  const fresh = judged.filter(({ message, raise }) => raise && !had.has(message.id));
  const existing = new Set(
    await saveNewConflictFlags(
      fresh.map(({ message, proposal }) => raisedConflictFlag(message, proposal)),
    ),
  );
  // Somebody raised these in between, perhaps for an older wording: then the flag gets the newer view too.
  const late = fresh.filter(({ message }) => existing.has(flagIdOf(message.id)));
  await renewConflictFlags(work, late);
  return fresh.filter((one) => !late.includes(one)).map(({ message }) => message);
}

/**
 * Adds the machine's view to flags that exist already, unless they hold it; gives back the ids of the messages with a flag.
 * What a person changes at the same moment stands: the view is then added to the changed flag.
 */
async function renewConflictFlags(
  work: Work,
  judged: readonly Judged[],
): Promise<ReadonlySet<string>> {
  const had = new Set<string>();
  let left = judged;
  return retryLostRace(async () => {
    const flags = await findConflictFlags(left.map(({ message }) => flagIdOf(message.id)));
    const byMessage = new Map(left.map((one) => [one.message.id, one]));
    const beaten: Judged[] = [];
    for (const flag of flags) {
      had.add(flag.messageId);
      const one = present(byMessage.get(flag.messageId), 'judged message');
      if (!(await renewConflictFlag(work, flag, one))) beaten.push(one);
    }
    left = beaten;
    return left.length === 0 ? had : lostRace;
  });
}

/** False when somebody changed the flag in between. */
async function renewConflictFlag(
  work: Work,
  flag: ConflictFlag,
  { message, proposal, raise }: Judged,
): Promise<boolean> {
  if (holdsView(flag, proposal)) return true;
  const renewed = flagWithProposal(flag, message, proposal, raise && work.actor);
  const act = renewed.state === flag.state ? 'RENEWED' : 'RAISED_AGAIN';
  return saveConflictFlag(renewed, flagEvent(renewed, act, proposal.at));
}

/** True for a flag with a view of a newer wording, or of this one by this model: only a newer model judges a wording once more. */
function holdsView(
  { proposals }: ConflictFlag,
  { judgedVersion, modelVersion }: Proposal,
): boolean {
  const last = proposals.at(-1);
  if (last === undefined) return false;
  return (
    last.judgedVersion > judgedVersion ||
    (last.judgedVersion === judgedVersion && last.modelVersion === modelVersion)
  );
}
