import type { Work } from '../../kernel/work.ts';
import { importMessages } from '../../modules/opinion/importMessages.ts';
import type { Message } from '../../modules/opinion/message.ts';
import { triageMessages, type Judge } from '../../modules/triage/triageMessages.ts';
import { mapRow, type ImportTarget } from './mapRow.ts';
import type { Row } from './readRows.ts';

/** What an import came to. `flagged` counts the messages judged in this run that were raised to a person. */
export interface ImportSummary {
  readonly total: number;
  readonly stored: number;
  readonly alreadyThere: number;
  readonly refused: number;
  readonly flagged: number;
}

/** Rows that one write takes; also what a crash can leave half done (kept, not yet judged: the next run or sweep judges it). */
export const importBatchMax = 200;
const batchesAtOnceMax = 3;

/** The parts of an import that reach outside; a dry run passes neither store nor judge. */
export interface ImportParts {
  readonly target: ImportTarget;
  readonly rows: AsyncIterable<Row>;
  readonly judge?: Judge;
  readonly onRefused: (line: number, wrong: string) => void;
  readonly onProgress: (done: number) => void;
  readonly stop?: AbortSignal;
}

/** Reads every row, keeps what is new, judges what waits. Stops between batches when asked; running it again goes on. */
export async function importFile(work: Work, parts: ImportParts): Promise<ImportSummary> {
  const sum = { total: 0, stored: 0, alreadyThere: 0, refused: 0, flagged: 0 };
  const running = new Set<Promise<void>>();
  let batch: Omit<Message, 'no'>[] = [];

  const flush = async (): Promise<void> => {
    const messages = batch;
    batch = [];
    if (running.size >= batchesAtOnceMax) await Promise.race(running);
    const one = keepBatch(work, parts.judge, messages).then((kept) => {
      running.delete(one);
      sum.stored += kept.stored;
      sum.alreadyThere += kept.alreadyThere;
      sum.flagged += kept.flagged;
      parts.onProgress(sum.stored + sum.alreadyThere + sum.refused);
    });
    running.add(one);
    // A failure is met where the batches are awaited, not as an unhandled rejection in between.
    one.catch(() => undefined);
  };

  for await (const row of parts.rows) {
    if (parts.stop?.aborted === true) break;
    sum.total += 1;
    const mapped = mapRow(work, parts.target, row);
    if ('wrong' in mapped) {
      sum.refused += 1;
      parts.onRefused(mapped.line, mapped.wrong);
    } else batch.push(mapped.message);
    if (batch.length >= importBatchMax) await flush();
  }
  await flush();
  await Promise.all(running);
  return sum;
}

async function keepBatch(
  work: Work,
  judge: Judge | undefined,
  messages: readonly Omit<Message, 'no'>[],
): Promise<Pick<ImportSummary, 'stored' | 'alreadyThere' | 'flagged'>> {
  if (judge === undefined) return { stored: 0, alreadyThere: 0, flagged: 0 };
  const { stored, alreadyThere, waiting } = await importMessages(work, messages);
  const { flagged } = await triageMessages(work, judge, waiting);
  return { stored, alreadyThere, flagged };
}
