import { present } from '../../../src/kernel/assert.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { runIdOf, type JobRun } from '../../../src/platform/jobRuns/jobRun.ts';
import {
  claimRun,
  findRunById,
  giveBackRun,
  noteRun,
} from '../../../src/platform/jobRuns/jobRun.store.ts';
import { monday } from '../../support/world.ts';

/** A date that is over on Monday. */
const date = '2026-11-20';

/** A job that nobody else has, whose run over the date was written down. */
export async function notedRun(state: 'DUE' | 'OUT_OF_WINDOW' = 'DUE'): Promise<JobRun> {
  const job = `job${randomId()}`;
  await noteRun(job, date, monday, state);
  return runNow(runIdOf(job, date));
}

/** A run as it stands now. */
export const runNow = async (id: string): Promise<JobRun> => present(await findRunById(id), 'run');

/** A run that a worker has taken. */
export async function takenRun({ id }: JobRun, leaseMs = 60_000) {
  const token = randomId();
  const run = present(await claimRun(id, token, leaseMs), 'claim');
  return { id, token, epoch: run.epoch };
}

/** A run that failed so often, and waits for minutes. */
export async function failedRun(attempts = 4): Promise<JobRun> {
  const run = await notedRun();
  const claim = await takenRun(run);
  const notBefore = new Date(monday.getTime() + 200_000);
  await giveBackRun(claim, { attempts, lastError: 'the mail server is away', notBefore });
  return runNow(run.id);
}
