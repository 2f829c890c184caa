import assert from 'node:assert/strict';
import type { RunCounts } from '../../src/platform/jobRuns/jobRun.ts';
import { startScheduler } from '../../jobs/scheduler.ts';
import { until } from '../support/child.ts';
import { useStore } from '../support/store.ts';
import { jobOf, readLog, stepOf, stoppableAt } from './fakes.ts';

const now = new Date('2025-11-10T09:00:00+08:00');

describe('The scheduler of a worker', () => {
  useStore();

  it('catches up on what was missed as soon as it starts', async () => {
    const { runner, stopping } = stoppableAt(now);
    const { lines, log } = readLog();
    const done: string[] = [];
    const job = jobOf([stepOf('pieces', 2, (cursor) => ({ [cursor]: done.push(cursor) }))]);
    const scheduler = startScheduler([job], runner, log);
    const isDone = () =>
      lines.some(({ job: name, state }) => name === job.name && state === 'SUCCEEDED');
    await until('the missed date was run and its end was logged', isDone);
    stopping.abort();
    assert.equal(await scheduler.stop(5_000), true);
    assert.deepEqual(done, ['000', '001']);
  });

  it('begins nothing while it is paused, and catches up afterwards', async () => {
    const { runner, stopping } = stoppableAt(now);
    const done: string[] = [];
    const job = jobOf([stepOf('pieces', 1, (cursor) => ({ [cursor]: done.push(cursor) }))]);
    let [isPaused, asked] = [true, 0];
    const scheduler = startScheduler([job], runner, readLog().log, {
      isPaused: () => {
        asked += 1;
        return isPaused;
      },
      schedule: '* * * * * *',
    });
    await until('it was asked', () => asked >= 2);
    assert.deepEqual(done, []);
    isPaused = false;
    await until('it caught up', () => done.length > 0);
    stopping.abort();
    await scheduler.stop(5_000);
  });

  it('triggers every job as soon as the clock was set, either way', async () => {
    const { runner, stopping } = stoppableAt(now);
    const { lines, log } = readLog();
    const clock = { wallMs: 0, monotonicMs: 0 };
    const clocks = { wallMs: () => clock.wallMs, monotonicMs: () => clock.monotonicMs };
    const scheduler = startScheduler([jobOf([])], runner, log, { clocks, heartbeatMs: 5 });
    const steps = [-10, 10, -120, 120, 24 * 60].map((minutes) => minutes * 60_000);
    for (const [i, step] of steps.entries()) {
      clock.wallMs += step + 5_000;
      clock.monotonicMs += 5_000;
      const moved = () => lines.flatMap(({ movedMs }) => (movedMs === undefined ? [] : [movedMs]));
      await until('the step was noticed', () => moved().length === i + 1);
      assert.equal(moved()[i], step);
    }
    stopping.abort();
    await scheduler.stop(5_000);
  });

  it('begins a round as often as the clock is set', async () => {
    const { runner, stopping } = stoppableAt(now);
    const clock = { wallMs: 0, monotonicMs: 0 };
    let asked = 0;
    const scheduler = startScheduler([jobOf([])], runner, readLog().log, {
      clocks: { wallMs: () => clock.wallMs, monotonicMs: () => clock.monotonicMs },
      heartbeatMs: 5,
      schedule: '0 0 0 1 1 *',
      isPaused: () => {
        asked += 1;
        return false;
      },
    });
    // Set again and again: while a round is under way the trigger passes.
    await until('it was triggered three times', () => {
      clock.wallMs += 60_000;
      return asked >= 3;
    });
    stopping.abort();
    assert.equal(await scheduler.stop(5_000), true);
  });

  it('begins no second round of a job that is at it, and goes on with the others', async () => {
    const { runner, stopping } = stoppableAt(now);
    let [claims, asked] = [0, 0];
    let end: () => void = () => undefined;
    const stuck = jobOf([
      stepOf(
        'pieces',
        1,
        () =>
          new Promise<RunCounts>((resolve) => {
            end = () => {
              resolve({});
            };
          }),
      ),
    ]);
    const counted = { ...runner, newId: () => `token${String((claims += 1))}` };
    const scheduler = startScheduler([stuck, jobOf([])], counted, readLog().log, {
      schedule: '* * * * * *',
      isPaused: () => {
        asked += 1;
        return false;
      },
    });
    await until('the other was triggered twice more', () => asked >= 4);
    assert.equal(claims, 2, 'one round of each with something to do');
    end();
    stopping.abort();
    assert.equal(await scheduler.stop(5_000), true);
  });

  it('goes on after a round that failed, and logs it without personal words', async () => {
    const { runner, stopping } = stoppableAt(now);
    const { lines, log } = readLog();
    const broken = { ...runner, newId: () => assert.fail('张三 13912345678') };
    const scheduler = startScheduler([jobOf([])], broken, log);
    await until('it was logged', () => lines.length > 0);
    stopping.abort();
    await scheduler.stop(5_000);
    const said = JSON.stringify(lines);
    assert.match(said, /a round failed/u);
    assert.doesNotMatch(said, /张三|13912345678/u);
  });

  it('logs as an error what a person must look at', async () => {
    const { runner, stopping } = stoppableAt(now);
    const { lines, log } = readLog();
    const job = jobOf([], {
      finish: (context) => {
        context.alarm('account x, entry 3: its content was changed');
        return Promise.resolve({});
      },
    });
    const scheduler = startScheduler([job], runner, log);
    await until('it was logged', () => lines.length > 0);
    stopping.abort();
    await scheduler.stop(5_000);
    const line = lines.find((one) => 'alarms' in one);
    assert.deepEqual(
      [line?.['level'], line?.['alarms']],
      [50, ['account x, entry 3: its content was changed']],
    );
  });

  it('stops within its time even if a round does not end', async () => {
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
    const scheduler = startScheduler(
      [jobOf([stepOf('pieces', 1, endless)])],
      runner,
      readLog().log,
    );
    await until('it began', () => begun === 1);
    stopping.abort();
    assert.equal(await scheduler.stop(50), false);
    end();
  });
});
