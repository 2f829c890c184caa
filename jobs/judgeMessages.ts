import type { NumberedEvent } from '../src/platform/events/domainEvent.ts';
import { addCounts, type RunCounts } from '../src/platform/jobRuns/jobRun.ts';
import type { Work } from '../src/kernel/work.ts';
import { findMessages } from '../src/modules/opinion/message.store.ts';
import { lacksView } from '../src/modules/triage/conflictFlag.ts';
import { findConflictFlags } from '../src/modules/triage/conflictFlag.store.ts';
import { judging } from '../src/modules/triage/judging.ts';
import { triageMessages, type Judge } from '../src/modules/triage/triageMessages.ts';
import { defineJob, type HandledEvents, type ListenerJob } from './defineJob.ts';
import { ownJudge, type JudgeSource } from './judgeSource.ts';

/** Messages judged together. The chunks of a batch go side by side: while one is cut into words in its thread, another is weighed. */
const chunkMax = 100;

/** Judges every message whose wording is new and raises likely conflicts, with a machine from this source. */
export const judgeMessagesWith = (source: JudgeSource): ListenerJob =>
  defineJob({
    kind: 'listener',
    ...judging,
    about: 'Judges what was written and puts likely conflicts before the spokesperson.',
    open: async () => {
      await source.open();
    },
    handle: async (work, events) => judgeEvents(work, await source.open(), events),
    close: () => source.close(),
  });

/** The listener with the process's own segmenter and the trained model. */
export const judgeMessages = judgeMessagesWith(ownJudge());

async function judgeEvents(
  work: Work,
  judge: Judge,
  events: readonly NumberedEvent[],
): Promise<HandledEvents> {
  const messageOf = await messagesOf(events);
  const ids = [...new Set(messageOf.values())];
  const chunks = Array.from({ length: Math.ceil(ids.length / chunkMax) }, (_, i) =>
    ids.slice(i * chunkMax, (i + 1) * chunkMax),
  );
  const batches = await Promise.all(
    chunks.map(async (chunk) => triageMessages(work, judge, await findMessages(chunk))),
  );
  const failed = new Set(batches.flatMap((batch) => batch.failed));
  return {
    counts: batches.reduce<RunCounts>(
      (sum, { judged, flagged }) => addCounts(sum, { judged, flagged }),
      {},
    ),
    failed: events
      .filter(({ subject }) => failed.has(messageOf.get(subject.id) ?? ''))
      .map((event) => ({ event, reason: 'the machine fails on this text' })),
  };
}

/** Which message is to be judged for each subject of the events; none for a flag that has the machine's view already. */
async function messagesOf(events: readonly NumberedEvent[]): Promise<ReadonlyMap<string, string>> {
  const idsOf = (kind: string) =>
    events.filter(({ subject }) => subject.kind === kind).map(({ subject }) => subject.id);
  const flags = (await findConflictFlags(idsOf('flag'))).filter(lacksView);
  return new Map([
    ...idsOf('message').map((id): [string, string] => [id, id]),
    ...flags.map(({ id, messageId }): [string, string] => [id, messageId]),
  ]);
}
