import { present } from '../../kernel/assert.ts';
import type { Work } from '../../kernel/work.ts';
import { textOf, type Message } from '../opinion/message.ts';
import { clearMessageEvents } from '../opinion/message.store.ts';
import type { Verdict } from './classifier.ts';
import { flagIdOf, flagWithProposal, makeProposal, raisedFlag, type Proposal } from './flag.ts';
import { findFlags, saveFlag, saveNewFlags } from './flag.store.ts';

/** Judges many texts; order is kept. In production the segmenter's thread and the trained model. */
export type Judge = (texts: readonly string[]) => Promise<readonly Verdict[]>;

/** What a batch came to. */
export interface TriagedBatch {
  readonly judged: number;
  readonly flagged: number;
}

interface Judged {
  readonly message: Message;
  readonly proposal: Proposal;
  readonly raise: boolean;
}

/**
 * Judges the newest wording of each message, raises or renews its flag, and only then takes the event out of the message:
 * a crash anywhere before that leads to the same flag at the next try. May be repeated.
 */
export async function triageMessages(
  work: Work,
  judge: Judge,
  messages: readonly Message[],
): Promise<TriagedBatch> {
  if (messages.length === 0) return { judged: 0, flagged: 0 };
  const verdicts = await judge(messages.map(textOf));
  const judged = messages.map((message, i): Judged => {
    const verdict = present(verdicts[i], 'verdict');
    return {
      message,
      proposal: makeProposal(message, verdict, work.now),
      raise: verdict.conflict.flagged || message.kind === 'REPORT',
    };
  });
  const { had, missed } = await renewFlags(judged);
  const fresh = judged.filter(({ message, raise }) => raise && !had.has(message.id));
  await saveNewFlags(fresh.map(({ message, proposal }) => raisedFlag(message, proposal)));
  await clearMessageEvents(messages.filter(({ id }) => !missed.has(id)));
  return { judged: judged.length, flagged: judged.filter(({ raise }) => raise).length };
}

/**
 * Adds the machine's view to flags that exist already, unless they hold it. `had` are the messages with a flag; `missed`
 * those whose flag a person changed at the same moment: the person's change stands, and the message keeps its event.
 */
async function renewFlags(
  judged: readonly Judged[],
): Promise<{ had: ReadonlySet<string>; missed: ReadonlySet<string> }> {
  const flags = await findFlags(judged.map(({ message }) => flagIdOf(message.id)));
  const byMessage = new Map(judged.map((one) => [one.message.id, one]));
  const missed = new Set<string>();
  for (const flag of flags) {
    const { message, proposal } = present(byMessage.get(flag.messageId), 'judged message');
    const last = flag.proposals.at(-1);
    if (last !== undefined && last.judgedVersion >= proposal.judgedVersion) continue;
    const saved = await saveFlag(flagWithProposal(flag, message, proposal));
    if (!saved) missed.add(message.id);
  }
  return { had: new Set(flags.map(({ messageId }) => messageId)), missed };
}
