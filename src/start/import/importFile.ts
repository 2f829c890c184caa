import type { Work } from '../../kernel/work.ts';
import { importMessages, saysTheSame } from '../../modules/opinion/importMessages.ts';
import type { Message } from '../../modules/opinion/message.ts';
import { triageMessages, type Judge } from '../../modules/triage/triageMessages.ts';
import { firstRows } from './firstRows.ts';
import { mapRow, type ImportTarget } from './mapRow.ts';
import type { Row } from './row.ts';

/** What an import came to, in rows of the file. */
export interface ImportSummary {
  readonly total: number;
  readonly stored: number;
  readonly alreadyThere: number;
  /** How many of those already there are kept in other words; they were left as they are. */
  readonly differing: number;
  readonly refused: number;
  /** Messages judged in this run that were raised to a person. */
  readonly flagged: number;
  /** Messages on which the machine failed: they are kept and tried again later. */
  readonly unjudged: number;
}

/** Rows that one write takes; also what a crash can leave half done (kept, not yet judged: the next run or sweep judges it). */
export const importBatchMax = 200;
const batchesAtOnceMax = 3;

/** The messages of a batch, not yet kept. */
type Batch = readonly Omit<Message, 'no'>[];

/** The parts of an import that reach outside. A dry run passes no judge, and `findThere` when it may look into a store. */
export interface ImportParts {
  readonly target: ImportTarget;
  readonly rows: AsyncIterable<Row>;
  readonly judge?: Judge;
  readonly findThere?: (batch: Batch) => Promise<readonly Message[]>;
  readonly onRefused: (line: number, wrong: string) => void;
  readonly onProgress: (done: number) => void;
  readonly stop?: AbortSignal;
}

/**
 * Reads every row, keeps what is new, judges what waits. Of rows with one id the first counts; a later one in other words is
 * refused. Stops between batches when asked; running it again goes on.
 */
export async function importFile(work: Work, parts: ImportParts): Promise<ImportSummary> {
  const sum = {
    total: 0,
    stored: 0,
    alreadyThere: 0,
    refused: 0,
    flagged: 0,
    differing: 0,
    unjudged: 0,
  };
  const running = new Set<Promise<void>>();
  const kindOf = firstRows();
  let batch: Omit<Message, 'no'>[] = [];
  const refuse = (line: number, wrong: string): void => {
    sum.refused += 1;
    parts.onRefused(line, wrong);
  };

  const flush = async (): Promise<void> => {
    const messages = batch;
    batch = [];
    if (running.size >= batchesAtOnceMax) await Promise.race(running);
    const one = takeBatch(work, parts, messages).then((taken) => {
      running.delete(one);
      for (const name of counted) sum[name] += taken[name];
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
    const kind = 'wrong' in mapped ? undefined : kindOf(mapped.line, mapped.message);
    if ('wrong' in mapped) refuse(mapped.line, mapped.wrong);
    else if (kind === 'first') batch.push(mapped.message);
    else if (kind === 'again') sum.alreadyThere += 1;
    else if (kind !== undefined)
      refuse(mapped.line, `externalId: line ${String(kind.takenByLine)} has it, with other words`);
    if (batch.length >= importBatchMax) await flush();
  }
  await flush();
  await Promise.all(running);
  return sum;
}

const nothing = { stored: 0, alreadyThere: 0, differing: 0, flagged: 0, unjudged: 0 };
const counted = ['stored', 'alreadyThere', 'differing', 'flagged', 'unjudged'] as const;

/** Keeps and judges a batch; without a judge only looks how much of it is there. */
async function takeBatch(
  work: Work,
  { judge, findThere }: ImportParts,
  batch: Batch,
): Promise<typeof nothing> {
  if (judge === undefined) {
    const there = new Map((await findThere?.(batch))?.map((message) => [message.id, message]));
    const known = batch.filter(({ id }) => there.has(id));
    const differing = known.filter((row) => !saysTheSame(row, there.get(row.id) ?? row));
    return { ...nothing, alreadyThere: known.length, differing: differing.length };
  }
  const { stored, alreadyThere, differing, waiting } = await importMessages(work, batch);
  const { flagged, failed } = await triageMessages(work, judge, waiting);
  return { stored, alreadyThere, differing, flagged, unjudged: failed.length };
}
