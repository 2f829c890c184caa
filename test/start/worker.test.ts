import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { jobs } from '../../jobs/jobs.ts';
import { newestDueDate } from '../../jobs/dueDates.ts';
import { findRun } from '../../src/platform/jobRuns/jobRun.store.ts';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { until } from '../support/child.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { testStore, useStore } from '../support/store.ts';

/** The worker as `npm start` runs it, with its ready message, its exit code and what it said. */
async function startWorker(dataDir: string, more: Readonly<Record<string, string>> = {}) {
  const { uri } = await testStore();
  const child: ChildProcess = fork(join(packageRoot(), 'src/start/worker.ts'), [], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      MONGODB_URI: uri,
      EMBEDDED_STORE: 'on',
      DATA_DIR: dataDir,
      ...more,
    },
  });
  let output = '';
  const hear = (piece: Buffer) => {
    output += piece.toString();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ended = once(child, 'exit').then(([code]: unknown[]) => code);
  return { child, ended, said: () => output, ready: once(child, 'message') };
}

describe('The worker process', function () {
  this.timeout(120_000);
  useStore();
  const folder = scratchFolder();
  after(() => {
    folder.remove();
  });

  it('says that it works, catches up on every nightly job, and ends in order at SIGTERM', async () => {
    const worker = await startWorker(folder.path);
    assert.deepEqual((await worker.ready)[0], { working: true });
    const now = new Date();
    for (const job of jobs)
      if (job.kind === 'daily')
        await until(
          `${job.name} has caught up`,
          async () => {
            const run = await findRun(job.name, newestDueDate(job, now));
            return run?.state === 'SUCCEEDED';
          },
          60_000,
        );
    worker.child.kill('SIGTERM');
    assert.equal(await worker.ended, 0, worker.said());
    assert.match(worker.said(), /"msg":"working"/u);
  });

  it('has nothing to do the second time, and ends with its parent', async () => {
    const worker = await startWorker(folder.path);
    await worker.ready;
    worker.child.disconnect();
    assert.equal(await worker.ended, 0, worker.said());
    assert.doesNotMatch(worker.said(), /a run ended/u);
  });

  it('leaves no lease behind', async () => {
    const now = new Date();
    for (const job of jobs)
      if (job.kind === 'daily')
        assert.equal((await findRun(job.name, newestDueDate(job, now)))?.owner, null);
  });

  it('says in one line what is missing, and does not start', async () => {
    const worker = await startWorker(folder.path, { MONGODB_URI: '' });
    assert.equal(await worker.ended, 1);
    assert.match(worker.said(), /^MONGODB_URI is missing: [^\n]+\n$/u);
  });
});
