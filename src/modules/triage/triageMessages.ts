import type { Work } from '../../kernel/work.ts';
import { textOf, type Message } from '../opinion/message.ts';
import { findMessages, findMessageVersions } from '../opinion/message.store.ts';
import type { Verdict } from '../classifier/classifier.ts';
import { makeProposal } from './conflictFlag.ts';
import { judgeEach } from './judgeEach.ts';
import { keepProposals, type Judged } from './keepProposals.ts';

/** Judges many texts; order is kept. In production the segmenter's thread and the trained model. */
export type Judge = (texts: readonly string[]) => Promise<readonly Verdict[]>;

/** What a batch came to. */
export interface TriagedBatch {
  readonly judged: number;
  readonly flagged: number;
  /** The ids of the messages on which the machine failed although it can judge others. */
  readonly failed: readonly string[];
}

/** Judges the newest wording of each message that stands, and raises or renews its flag. May be repeated, also by several at once. */
export async function triageMessages(
  work: Work,
  judge: Judge,
  messages: readonly Message[],
): Promise<TriagedBatch> {
  const standing = messages.filter(({ withdrawnAt }) => withdrawnAt === undefined);
  const verdicts = await judgeEach(judge, standing.map(textOf));
  const judged = standing.flatMap((message, i) => judgedAs(work, message, verdicts[i]));
  const raised = await keepProposals(work, judged);
  await triageOvertaken(work, judge, raised);
  return {
    judged: judged.length,
    flagged: judged.filter(({ raise }) => raise).length,
    failed: standing.filter((_, i) => verdicts[i] === undefined).map(({ id }) => id),
  };
}

/** What the machine says of a message, as of the moment of the work; nothing where it failed on it. */
export const judgedAs = (work: Work, message: Message, verdict: Verdict | undefined): Judged[] =>
  verdict === undefined
    ? []
    : [
        {
          message,
          proposal: makeProposal(message, verdict, work.now),
          raise:
            verdict.conflict.flagged ||
            message.kind === 'FIELD_REPORT' ||
            verdict.dangers.some(({ life }) => life),
        },
      ];

/**
 * Looks again at messages that were edited while their first flag was being raised here: another may have judged the newer
 * wording in between, found no conflict and so no flag to tell of it.
 */
async function triageOvertaken(
  work: Work,
  judge: Judge,
  raised: readonly Message[],
): Promise<void> {
  if (raised.length === 0) return;
  const versions = await findMessageVersions(raised.map(({ id }) => id));
  const overtaken = raised.filter(({ id, version }) => (versions.get(id) ?? version) > version);
  if (overtaken.length > 0)
    await triageMessages(work, judge, await findMessages(overtaken.map(({ id }) => id)));
}
