import { randomId } from '../../src/kernel/id.ts';
import { connectMongo, disconnectMongo } from '../../src/platform/mongo.ts';
import { accrueCredit } from '../../jobs/accrueCredit.ts';
import type { Step } from '../../src/platform/jobRuns/jobStep.ts';
import { runOpenDates } from '../../jobs/runDaily.ts';

/**
 * A worker of its own that runs the accrual once: URI, moment, lease in ms, pause before each piece of work in ms, and
 * where it kills itself (`before 7`, `after 7`, `never`). Says `did N` after each piece and `ended STATES` at the end.
 */
const [uri = '', moment = '', leaseMs = '', pauseMs = '', death = 'never'] = process.argv.slice(2);
const [deathPlace, deathAt] = death.split(' ');
let done = 0;

const dieIf = (place: string): void => {
  if (deathPlace === place && done === Number(deathAt)) process.kill(process.pid, 'SIGKILL');
};

const watched = (step: Step): Step => ({
  ...step,
  next: async (...asked) =>
    (await step.next(...asked)).map((item) => ({
      ...item,
      run: async () => {
        done += 1;
        await new Promise((resolve) => setTimeout(resolve, Number(pauseMs)));
        dieIf('before');
        const counts = await item.run();
        dieIf('after');
        process.stdout.write(`did ${String(done)}\n`);
        return counts;
      },
    })),
});

await connectMongo(uri);
const job = { ...accrueCredit, firstDays: 1, steps: accrueCredit.steps.map(watched) };
const outcomes = await runOpenDates(job, {
  now: () => new Date(moment),
  leaseMs: Number(leaseMs),
  newId: randomId,
  signal: new AbortController().signal,
});
process.stdout.write(`ended ${outcomes.map(({ state }) => state).join()}\n`);
await disconnectMongo();
