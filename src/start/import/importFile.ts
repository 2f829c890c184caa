import type { Work } from '../../kernel/work.ts';
import {
  importMessages,
  type ImportedBatch,
  type Repeat,
} from '../../modules/opinion/importMessages.ts';
import { saysTheSame, type Message } from '../../modules/opinion/message.ts';
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
  /** Messages kept in this run that were raised to a person. */
  readonly flagged: number;
  /** Messages kept in this run on which the machine failed: they are tried again later. */
  readonly unjudged: number;
}

/** Rows that one write takes. */
export const importBatchMax = 200;
const batchesAtOnceMax = 3;

/** The messages of a batch, not yet kept. */
type Batch = readonly Omit<Message, 'no'>[];

/** How the kept messages are judged: beside the keeping, by this process or by a worker. */
export interface Judging {
  /** Waits until all these messages were looked at: how many were raised to a person, and on how many the machine failed. */
  settle(ids: readonly string[]): Promise<{ readonly flagged: number; readonly unjudged: number }>;
}

/** The parts of an import that reach outside. A dry run passes no judging, and `findThere` when it may look into a store. */
export interface ImportParts {
  readonly target: ImportTarget;
  readonly rows: AsyncIterable<Row>;
  readonly judging?: Judging;
  readonly findThere?: (batch: Batch) => Promise<readonly Message[]>;
  /** Runs each step on the store, and repeats it while the store is away; once when absent. */
  readonly repeat?: Repeat;
  readonly onRefused: (line: number, wrong: string) => void;
  readonly onProgress: (done: number) => void;
  readonly stop?: AbortSignal;
}

/**
 * Reads every row, keeps what is new and has it judged. Of rows with one id the first counts; a later one in other words is
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
  const kept: string[] = [];
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
      sum.stored += taken.stored.length;
      sum.alreadyThere += taken.alreadyThere;
      sum.differing += taken.differing;
      for (const { id } of taken.stored) kept.push(id);
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
  return { ...sum, ...(await settle(parts, kept)) };
}

/** Who asked for a stop does not wait for the judging either: what waits is judged by a worker, or by the next run. */
const settle = async ({ judging, stop }: ImportParts, kept: readonly string[]) =>
  stop?.aborted === true ? {} : judging?.settle(kept);

/** Keeps a batch; in a dry run only looks how much of it is there. */
async function takeBatch(
  work: Work,
  { judging, findThere, repeat = (step) => step() }: ImportParts,
  batch: Batch,
): Promise<ImportedBatch> {
  if (judging === undefined) {
    const found = findThere === undefined ? [] : await repeat(() => findThere(batch));
    const there = new Map(found.map((message) => [message.id, message]));
    const known = batch.filter(({ id }) => there.has(id));
    const differing = known.filter((row) => !saysTheSame(row, there.get(row.id) ?? row));
    return { stored: [], alreadyThere: known.length, differing: differing.length };
  }
  return importMessages({ ...work, now: new Date() }, batch, repeat);
}
