import { systemRunner } from '../../jobs/runner.ts';
import { startScheduler } from '../../jobs/scheduler.ts';
import { makeLog } from '../../src/platform/log.ts';
import { jobOf } from './fakes.ts';

// Run by steppedClock.test.ts as a process whose clock is set while it runs: prints a line whenever its one job is triggered.
const runner = {
  ...systemRunner(new AbortController().signal),
  now: () => {
    const now = new Date();
    process.stdout.write(`TRIGGER ${now.toISOString()}\n`);
    throw new Error('there is no store to look into');
  },
};
startScheduler([jobOf([])], runner, makeLog('silent'), {
  heartbeatMs: 500,
  schedule: '* * * * * *',
});
