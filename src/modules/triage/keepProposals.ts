import { present } from '../../kernel/assert.ts';
import type { Work } from '../../kernel/work.ts';
import type { Message } from '../opinion/message.ts';
import { flagIdOf, flagWithProposal, raisedFlag, type Proposal } from './flag.ts';
import { findFlags, saveFlag, saveNewFlags } from './flag.store.ts';

/** A message and what the machine says of it. */
export interface Judged {
  readonly message: Message;
  readonly proposal: Proposal;
  readonly raise: boolean;
}

/** Renews the flags that are there and raises new ones; `missed` keep their event, `raised` are those whose flag is new. */
export async function keepProposals(
  work: Work,
  judged: readonly Judged[],
): Promise<{ raised: readonly Message[]; missed: ReadonlySet<string> }> {
  const { had, missed } = await renewFlags(work, judged);
  const fresh = judged.filter(({ message, raise }) => raise && !had.has(message.id));
  const existing = new Set(
    await saveNewFlags(fresh.map(({ message, proposal }) => raisedFlag(message, proposal))),
  );
  // Somebody raised these in between, perhaps for an older wording: then the flag gets the newer view too.
  const late = fresh.filter(({ message }) => existing.has(flagIdOf(message.id)));
  const renewed = await renewFlags(work, late);
  return {
    raised: fresh.filter((one) => !late.includes(one)).map(({ message }) => message),
    missed: new Set([...missed, ...renewed.missed]),
  };
}

/**
 * Adds the machine's view to flags that exist already, unless they hold it. `had` are the messages with a flag; `missed`
 * those whose flag a person changed at the same moment: the person's change stands, and the message keeps its event.
 */
async function renewFlags(
  work: Work,
  judged: readonly Judged[],
): Promise<{ had: ReadonlySet<string>; missed: ReadonlySet<string> }> {
  if (judged.length === 0) return { had: new Set(), missed: new Set() };
  const flags = await findFlags(judged.map(({ message }) => flagIdOf(message.id)));
  const byMessage = new Map(judged.map((one) => [one.message.id, one]));
  const missed = new Set<string>();
  for (const flag of flags) {
    const { message, proposal, raise } = present(byMessage.get(flag.messageId), 'judged message');
    const last = flag.proposals.at(-1);
    if (last !== undefined && last.judgedVersion >= proposal.judgedVersion) continue;
    const saved = await saveFlag(flagWithProposal(flag, message, proposal, raise && work.actor));
    if (!saved) missed.add(message.id);
  }
  return { had: new Set(flags.map(({ messageId }) => messageId)), missed };
}
