import { addCounts, type RunCounts } from '../src/platform/jobRuns/jobRun.ts';
import type { JobContext } from '../src/platform/jobRuns/jobStep.ts';
import type { DailyJob } from './defineJob.ts';

/** How many pieces of work are read, and after how many the cursor is saved. */
const batch = 50;

/** What the driver tells while it works. */
export interface Watch {
  /** Called before each piece of work; throws when the work must not go on. */
  confirm(): Promise<void>;
  /** Called after each batch with the cursor from which another could go on. */
  progress(cursor: string, counts: RunCounts): Promise<void>;
}

/** Where the work goes on, and what was counted before. */
export interface Begun {
  readonly cursor: string | null;
  readonly counts: RunCounts;
}

/** Does all pieces of all steps of a job, one after another, from a cursor on; gives the counts, those before included. */
export async function runSteps(
  job: DailyJob,
  context: JobContext,
  begun: Begun,
  watch: Watch,
): Promise<RunCounts> {
  const start = job.restarts === true ? { cursor: null, counts: {} } : begun;
  let { counts } = start;
  const place = placeOf(job, start.cursor);
  let { after } = place;
  for (const step of job.steps.slice(place.first)) {
    for (;;) {
      const items = await step.next(context, after, batch);
      for (const item of items) {
        await watch.confirm();
        counts = addCounts(counts, await item.run());
        after = item.cursor;
      }
      if (items.length > 0) await watch.progress(cursorText(step.name, after), counts);
      if (items.length < batch) break;
    }
    after = undefined;
  }
  await watch.confirm();
  return addCounts(counts, (await job.finish?.(context, counts)) ?? {});
}

const separator = ' ';

const cursorText = (step: string, after: string | undefined): string =>
  `${step}${separator}${after ?? ''}`;

/** A cursor of a step that the job no longer has begins anew: doing work twice is the same as once. */
function placeOf(
  job: DailyJob,
  cursor: string | null,
): { first: number; after: string | undefined } {
  const at = cursor?.indexOf(separator) ?? -1;
  const first = job.steps.findIndex(({ name }) => name === cursor?.slice(0, at));
  const after = cursor?.slice(at + 1);
  return first < 0
    ? { first: 0, after: undefined }
    : { first, after: after === '' ? undefined : after };
}
