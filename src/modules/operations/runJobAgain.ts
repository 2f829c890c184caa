import { conflict, notFound } from '../../kernel/appError.ts';
import { present } from '../../kernel/assert.ts';
import { checkText } from '../../kernel/text.ts';
import type { Work } from '../../kernel/work.ts';
import { isAskedFor, type JobRun } from '../../platform/jobRuns/jobRun.ts';
import { askForRun, findRunById } from '../../platform/jobRuns/jobRun.store.ts';
import { lostRace, retryLostRace } from '../../platform/lostRace.ts';
import { hasDate, notAgain, type NotAgain } from './againRule.ts';
import { limits } from './operations.limits.ts';
import { allowOperator } from './operations.policy.ts';

const sentences: Readonly<Record<NotAgain, string>> = {
  run_running: 'It is running; look again when it has ended.',
  run_complete: 'It is complete; there is nothing to run again.',
  run_waiting: 'It has not been tried yet; it begins by itself.',
};

/**
 * An administrator of a city has a worker take a run up again that failed or was missed, at once and under the same lease as every run; who
 * asked, when and why stays with it. Asked for again before a worker has taken it, it stays as it is. FORBIDDEN; NOT_FOUND `job_run`;
 * BAD_INPUT on a reason outside 4 to 200 characters; CONFLICT `run_running` | `run_complete` | `run_waiting`.
 */
export async function runJobAgain(
  { actor, now }: Work,
  id: string,
  reason: string,
): Promise<JobRun> {
  allowOperator(actor);
  const said = checkText('reason', reason, limits.runReason);
  return retryLostRace(async () => {
    const run = await findRunById(id);
    if (run === null || !hasDate(run)) throw notFound('job_run');
    if (run.state === 'DUE' && isAskedFor(run)) return run;
    const why = notAgain(run);
    if (why !== undefined) throw conflict(why, sentences[why]);
    const request = { by: actor.personId, at: now, reason: said, epoch: run.epoch };
    return (await askForRun(run, request)) ? present(await findRunById(id), 'run') : lostRace;
  });
}
