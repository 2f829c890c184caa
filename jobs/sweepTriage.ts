import { listMessagesWithEvents } from '../src/modules/opinion/message.store.ts';
import { triageWaiting } from '../src/modules/triage/triageWaiting.ts';
import { defineJob, type IntervalJob } from './defineJob.ts';
import { ownJudge, type JudgeSource } from './judgeSource.ts';

/** The web process judges at once; only what it left lying for so long is swept up. */
const graceMs = 5_000;
/** Messages of one round, so that stopping never waits long. */
const roundMax = 500;

/** Judges the messages that nobody has looked at: those written while triage was down, or gathered by an import. */
export const sweepTriageWith = (source: JudgeSource): IntervalJob =>
  defineJob({
    kind: 'interval',
    name: 'sweepTriage',
    about: 'Judges messages that were saved while triage was down.',
    everySeconds: 10,
    hasWork: async (now) => {
      const until = new Date(now.getTime() - graceMs);
      return (await listMessagesWithEvents(until, 1)).length > 0;
    },
    run: async (work, alarm) => {
      const { judged, flagged, failed } = await triageWaiting(work, await source.open(), roundMax);
      for (const no of failed) alarm(`message ${no} cannot be judged; it is tried again later`);
      return { judged, flagged };
    },
    close: () => source.close(),
  });

/** The sweep with the process's own segmenter and the trained model. */
export const sweepTriage = sweepTriageWith(ownJudge());
