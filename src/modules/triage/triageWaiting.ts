import type { Work } from '../../kernel/work.ts';
import { listMessagesWithEvents } from '../opinion/message.store.ts';
import { triageMessages, type Judge, type TriagedBatch } from './triageMessages.ts';

/** How many messages one pass takes; a sweep repeats passes until a short one. */
export const triageBatchMax = 100;

/** Judges the messages that wait, oldest first, until none waits or `limit` were judged. Safe beside another one at work. */
export async function triageWaiting(
  work: Work,
  judge: Judge,
  limit = 10_000,
): Promise<TriagedBatch> {
  let total: TriagedBatch = { judged: 0, flagged: 0, failed: [] };
  while (total.judged < limit) {
    const size = Math.min(triageBatchMax, limit - total.judged);
    const waiting = await listMessagesWithEvents(work.now, size);
    const batch = await triageMessages(work, judge, waiting);
    total = {
      judged: total.judged + batch.judged,
      flagged: total.flagged + batch.flagged,
      failed: [...total.failed, ...batch.failed],
    };
    if (waiting.length < size) break;
  }
  return total;
}
