import assert from 'node:assert/strict';
import type { RunCounts } from '../../src/platform/jobRuns/jobRun.ts';
import { hangBells } from '../../jobs/bells.ts';
import { until } from '../support/child.ts';
import { useStore } from '../support/store.ts';
import { jobOf, readLog, stepOf, stoppableAt } from './fakes.ts';

const now = new Date('2025-11-10T09:00:00+08:00');

describe('The bells of a worker', () => {
  useStore();

  it('catch up on what was missed as soon as they hang', async () => {
    const { runner, stopping } = stoppableAt(now);
    const { lines, log } = readLog();
    const done: string[] = [];
    const job = jobOf([stepOf('pieces', 2, (cursor) => ({ [cursor]: done.push(cursor) }))]);
    const bells = hangBells([job], runner, log);
    const isDone = () =>
      lines.some(({ job: name, state }) => name === job.name && state === 'SUCCEEDED');
    await until('the missed date was run and its end was logged', isDone);
    stopping.abort();
    assert.equal(await bells.stop(5_000), true);
    assert.deepEqual(done, ['000', '001']);
  });

  it('go on after a round that failed, and log it without personal words', async () => {
    const { runner, stopping } = stoppableAt(now);
    const { lines, log } = readLog();
    const broken = { ...runner, newId: () => assert.fail('张三 13912345678') };
    const bells = hangBells([jobOf([])], broken, log);
    await until('it was logged', () => lines.length > 0);
    stopping.abort();
    await bells.stop(5_000);
    const said = JSON.stringify(lines);
    assert.match(said, /a round failed/u);
    assert.doesNotMatch(said, /张三|13912345678/u);
  });

  it('log as an error what a person must look at', async () => {
    const { runner, stopping } = stoppableAt(now);
    const { lines, log } = readLog();
    const job = jobOf([], {
      finish: (context) => {
        context.alarm('account x, entry 3: its content was changed');
        return Promise.resolve({});
      },
    });
    const bells = hangBells([job], runner, log);
    await until('it was logged', () => lines.length > 0);
    stopping.abort();
    await bells.stop(5_000);
    const line = lines.find((one) => 'alarms' in one);
    assert.deepEqual(
      [line?.['level'], line?.['alarms']],
      [50, ['account x, entry 3: its content was changed']],
    );
  });

  it('stop within their time even if a round does not end', async () => {
    const { runner, stopping } = stoppableAt(now);
    let begun = 0;
    let end: () => void = () => undefined;
    const endless = () =>
      new Promise<RunCounts>((resolve) => {
        begun += 1;
        end = () => {
          resolve({});
        };
      });
    const bells = hangBells([jobOf([stepOf('pieces', 1, endless)])], runner, readLog().log);
    await until('it began', () => begun === 1);
    stopping.abort();
    assert.equal(await bells.stop(50), false);
    end();
  });
});
