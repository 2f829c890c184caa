import { jobNamed, jobs } from '../../jobs/jobs.ts';
import { isRunnableDate, runByHand } from '../../jobs/runByHand.ts';
import type { RunOutcome } from '../../jobs/runOutcome.ts';
import { systemRunner } from '../../jobs/runner.ts';
import { reviveDead } from '../platform/events/failedEvent.store.ts';
import { readConfig } from './config.ts';
import { runTool, textFlag, WrongUsage, type Outcome, type Tool } from './tool.ts';
import { withStore } from './withStore.ts';

const list = jobs.map(({ name, about }) => `  ${name.padEnd(16)}${about}`).join('\n');

const usage = `Usage: npm run job -- NAME [--date YYYY-MM-DD] [--retry-dead] [--json]

Runs one job now, whether or not the server runs. Running it again changes nothing that is done already.
${list}

  --date DATE     the calendar date (Asia/Shanghai) to run, also one that was run before; today is worked on without being
                  ticked off. Without it: every date that is due, and then today so far
  --retry-dead    has the events that a listener has given up tried again, as if they were new
  --json          prints {"job","done","runs","seconds"} as the last line
Exit code: 0 done, 1 refused (a run failed, somebody else has it, or it found a promise that does not hold), 2 wrong usage.`;

const fine = new Set<RunOutcome['state']>(['SUCCEEDED', 'UNFINISHED', 'IDLE']);

const isFine = ({ state, alarms }: RunOutcome): boolean => fine.has(state) && alarms.length === 0;

const lineOf = ({ job, date, state, counts, alarms, error }: RunOutcome): string =>
  [
    `${job} ${date}: ${state}${Object.entries(counts)
      .map(([name, count]) => ` ${name}=${String(count)}`)
      .join('')}`,
    ...(error === undefined ? [] : [`  ${error}`]),
    ...alarms.map((alarm) => `  ! ${alarm}`),
  ].join('\n');

function outcomeOf(name: string, runs: readonly RunOutcome[], startedMs: number): Outcome {
  const done = runs.every(isFine);
  const seconds = Math.round((performance.now() - startedMs) / 100) / 10;
  return { done, line: runs.map(lineOf).join('\n'), summary: { job: name, done, runs, seconds } };
}

const jobTool: Tool = {
  usage,
  options: { date: { type: 'string' }, 'retry-dead': { type: 'boolean' } },
  async run(flags, words, say) {
    const [name, ...more] = words;
    if (name === undefined || more.length > 0) throw new WrongUsage('name one job');
    const job = jobNamed(name);
    if (job === undefined) throw new WrongUsage(`there is no job ${name}`);
    const date = textFlag(flags, 'date');
    if (date !== undefined && job.kind !== 'daily')
      throw new WrongUsage(`${name} has no dates: leave --date out`);
    if (date !== undefined && !isRunnableDate(date, new Date()))
      throw new WrongUsage(`${date} is no date that can be run: YYYY-MM-DD, not in the future`);
    const isRetry = flags['retry-dead'] === true;
    if (isRetry && job.kind !== 'listener')
      throw new WrongUsage(`${name} listens to no events: leave --retry-dead out`);
    const startedMs = performance.now();
    const stopping = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => {
        stopping.abort();
      });
    return withStore(readConfig(), 'job', say, async () => {
      try {
        if (isRetry) say(`${String(await reviveDead(name, new Date()))} events are tried again.`);
        const runs = await runByHand(job, date, systemRunner(stopping.signal));
        return outcomeOf(name, runs, startedMs);
      } finally {
        if (job.kind === 'listener') await job.close?.();
      }
    });
  },
};

process.exitCode = await runTool(jobTool, process.argv.slice(2));
