import type { Work } from '../../kernel/work.ts';
import { textOf, type Message } from '../opinion/message.ts';
import { clearMessageEvents, findMessages, postponeMessage } from '../opinion/message.store.ts';
import type { Verdict } from './classifier.ts';
import { makeProposal } from './flag.ts';
import { judgeEach } from './judgeEach.ts';
import { keepProposals, type Judged } from './keepProposals.ts';

/** Judges many texts; order is kept. In production the segmenter's thread and the trained model. */
export type Judge = (texts: readonly string[]) => Promise<readonly Verdict[]>;

/** What a batch came to. */
export interface TriagedBatch {
  readonly judged: number;
  readonly flagged: number;
  /** Public numbers of the messages on which the machine failed: they go on waiting and are tried again later. */
  readonly failed: readonly string[];
}

/**
 * Judges the newest wording of each message that stands, raises or renews its flag, and only then takes the event out of the
 * message: a crash anywhere before that leads to the same flag at the next try. May be repeated. A message on which the machine
 * fails keeps its event and is put off, so that it holds up no other.
 */
export async function triageMessages(
  work: Work,
  judge: Judge,
  messages: readonly Message[],
): Promise<TriagedBatch> {
  const standing = messages.filter(({ withdrawnAt }) => withdrawnAt === undefined);
  const verdicts = await judgeEach(judge, standing.map(textOf));
  const judged = standing.flatMap((message, i) => judgedAs(work, message, verdicts[i]));
  const failed = standing.filter((_, i) => verdicts[i] === undefined);
  const { raised, missed } = await keepProposals(work, judged);
  const left = new Set([...missed, ...failed.map(({ id }) => id)]);
  const settled = messages.filter(({ id }) => !left.has(id));
  const areAllSettled = (await clearMessageEvents(settled)) === settled.length;
  for (const message of failed) await postponeMessage(message, nextTryAt(message, work.now));
  if (!areAllSettled) await triageMessages(work, judge, await findOvertaken(raised));
  return {
    judged: judged.length,
    flagged: judged.filter(({ raise }) => raise).length,
    failed: failed.map(({ no }) => no),
  };
}

const judgedAs = (work: Work, message: Message, verdict: Verdict | undefined): Judged[] =>
  verdict === undefined
    ? []
    : [
        {
          message,
          proposal: makeProposal(message, verdict, work.now),
          raise: verdict.conflict.flagged || message.kind === 'REPORT',
        },
      ];

const firstPauseMs = 60_000;
const longestPauseMs = 86_400_000;

/** A message on which the machine fails waits as long again as it has waited: from a minute to a day. */
const nextTryAt = ({ events }: Message, now: Date): Date => {
  const waitedMs = now.getTime() - (events[0]?.at ?? now).getTime();
  return new Date(now.getTime() + Math.min(longestPauseMs, Math.max(firstPauseMs, waitedMs)));
};

/**
 * The messages, as they are now, that were edited and settled by another while their first flag was being raised here: a
 * newer wording that is no conflict leaves no flag, so nobody has told this flag of it.
 */
async function findOvertaken(raised: readonly Message[]): Promise<Message[]> {
  const versions = new Map(raised.map(({ id, version }) => [id, version]));
  const now = await findMessages([...versions.keys()]);
  return now.filter(
    ({ id, version, events }) => version > (versions.get(id) ?? version) && events.length === 0,
  );
}
