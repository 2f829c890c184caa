import { systemActor } from '../src/kernel/work.ts';
import { holdRun } from '../src/platform/jobRuns/holdRun.ts';
import { runIdOf } from '../src/platform/jobRuns/jobRun.ts';
import { claimRun, giveBackRun, noteRun } from '../src/platform/jobRuns/jobRun.store.ts';
import type { IntervalJob } from './defineJob.ts';
import type { RunOutcome, Runner } from './runOutcome.ts';

/** Stands where a daily run has its date: the one row that carries the lease of an interval job. */
const everyTime = 'every';

/** Runs an interval job once if there is work and nobody else is at it. Its one row serves as a lease and nothing else. */
export async function runInterval(job: IntervalJob, runner: Runner): Promise<RunOutcome> {
  const alarms: string[] = [];
  const place = { job: job.name, date: everyTime, alarms };
  const now = runner.now();
  if (!(await job.hasWork(now))) return { ...place, state: 'IDLE', counts: {} };
  const token = runner.newId();
  const run = await claim(job, token, runner);
  if (run === null) return { ...place, state: 'BUSY', counts: {} };
  const held = { id: run.id, token, epoch: run.epoch };
  const hold = holdRun(held, runner.leaseMs);
  try {
    const work = { actor: systemActor(job.name), now, newId: runner.newId };
    const counts = await job.run(work, (line) => {
      alarms.push(line);
    });
    return { ...place, state: 'SUCCEEDED', counts };
  } finally {
    hold.letGo();
    await giveBackRun(held, { attempts: 0, lastError: null, notBefore: null }).catch(() => false);
  }
}

async function claim(job: IntervalJob, token: string, runner: Runner) {
  const id = runIdOf(job.name, everyTime);
  const taken = await claimRun(id, token, runner.leaseMs);
  if (taken !== null || (await noteRun(job.name, everyTime, runner.now())) === 'exists')
    return taken;
  return claimRun(id, token, runner.leaseMs);
}
