import assert from 'node:assert/strict';
import { join } from 'node:path';
import { jobs } from '../../jobs/jobs.ts';
import { listEventsAfter } from '../../src/platform/events/event.store.ts';
import { failedOnce } from '../../src/platform/events/failedEvent.ts';
import { countDead, saveFailure } from '../../src/platform/events/failedEvent.store.ts';
import { packageRoot } from '../../src/platform/packageRoot.ts';
import { gather } from '../modules/openness/gathered.ts';
import { runChild } from '../support/child.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { testStore, useStore } from '../support/store.ts';
import { monday, places } from '../support/world.ts';

describe('The command that runs one job', function () {
  this.timeout(60_000);
  useStore();
  const folder = scratchFolder();
  after(() => {
    folder.remove();
  });

  /** Runs `npm run job -- …`: its exit code and all it printed. */
  async function runJob(...args: string[]) {
    const { uri } = await testStore();
    const file = join(packageRoot(), 'src/start/job.ts');
    const environment = {
      MONGODB_URI: uri,
      STORE: '',
      ALLOW_STANDALONE: 'on',
      DATA_DIR: folder.path,
    };
    const child = runChild(file, args, environment);
    const code = await child.ended;
    return { code, output: child.output() };
  }

  it('explains itself and lists every job', async () => {
    const { code, output } = await runJob('--help');
    assert.equal(code, 0);
    for (const { name, about } of jobs) {
      assert.ok(output.includes(name), name);
      assert.ok(output.includes(about), about);
    }
  });

  const wrong: [string, string[]][] = [
    ['no job', []],
    ['an unknown job', ['payEveryone']],
    ['two jobs', ['accrueCredit', 'tallyFigures']],
    ['a date that does not exist', ['accrueCredit', '--date', '2026-02-30']],
    ['a date in the future', ['accrueCredit', '--date', '2999-01-01']],
    ['a date for a job without dates', ['relayEvents', '--date', '2025-11-01']],
    ['dead events of a job that listens to none', ['accrueCredit', '--retry-dead']],
    ['an unknown flag', ['accrueCredit', '--force']],
  ];
  for (const [name, args] of wrong)
    it(`exits 2 and shows how it is used when called with ${name}`, async () => {
      const { code, output } = await runJob(...args);
      assert.equal(code, 2, output);
      assert.match(output, /Usage: npm run job/u);
    });

  it('runs a date and says what it did, in one JSON object on the last line', async () => {
    const { code, output } = await runJob('accrueCredit', '--date', '2025-11-09', '--json');
    assert.equal(code, 0, output);
    const last = JSON.parse(output.trim().split('\n').at(-1) ?? '') as {
      job: string;
      done: boolean;
      runs: { date: string; state: string }[];
    };
    assert.deepEqual([last.job, last.done], ['accrueCredit', true]);
    assert.deepEqual(
      last.runs.map(({ date, state }) => [date, state]),
      [['2025-11-09', 'SUCCEEDED']],
    );
  });

  it('relays and judges what waits, and has what was given up tried again', async () => {
    await gather(places.grid, 2, monday);
    const relayed = await runJob('relayEvents');
    assert.match(relayed.output, /relayEvents every: SUCCEEDED documents=2\n/u);
    const [first] = await listEventsAfter(0, 1);
    assert.ok(first);
    await saveFailure(failedOnce('judgeMessages', first, 'no', monday, 9));
    const { code, output } = await runJob('judgeMessages', '--retry-dead');
    assert.equal(code, 0, output);
    assert.match(output, /1 events are tried again\./u);
    assert.match(output, /judgeMessages events: SUCCEEDED judged=3 /u);
    assert.equal(await countDead('judgeMessages'), 0);
  });

  it('may be repeated', async () => {
    const { code, output } = await runJob('accrueCredit', '--date', '2025-11-09');
    assert.equal(code, 0, output);
    assert.match(output, /accrueCredit 2025-11-09: SUCCEEDED/u);
  });
});
