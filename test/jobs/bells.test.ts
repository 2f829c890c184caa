import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { randomId } from '../../src/kernel/id.ts';
import { makeLog } from '../../src/platform/log.ts';
import { hangBells } from '../../jobs/bells.ts';
import { defineJob, type IntervalJob } from '../../jobs/defineJob.ts';
import { until } from '../support/child.ts';
import { useStore } from '../support/store.ts';
import { jobOf, runnerAt, stepOf } from './fakes.ts';

const now = new Date('2025-11-10T09:00:00+08:00');

/** A log whose lines the test reads. */
function readLog() {
  const lines: Record<string, unknown>[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      for (const line of chunk.toString().trim().split('\n'))
        lines.push(JSON.parse(line) as Record<string, unknown>);
      done();
    },
  });
  return { lines, log: makeLog('info', sink) };
}

/** A runner with the way to ask it to stop. */
function stoppable() {
  const stopping = new AbortController();
  return { runner: runnerAt(now, { signal: stopping.signal }), stopping };
}

const everySecond = (own: Partial<IntervalJob>): IntervalJob =>
  defineJob({
    kind: 'interval',
    name: `job${randomId().slice(0, 12)}`,
    about: 'A job of the tests.',
    everySeconds: 1,
    hasWork: () => Promise.resolve(true),
    run: () => Promise.resolve({}),
    ...own,
  });

describe('The bells of a worker', () => {
  useStore();

  it('catch up on what was missed as soon as they hang', async () => {
    const { runner, stopping } = stoppable();
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

  it('ring an interval job again and again', async () => {
    const { runner, stopping } = stoppable();
    let rounds = 0;
    const job = everySecond({ run: () => Promise.resolve({ rounds: (rounds += 1) }) });
    const bells = hangBells([job], runner, readLog().log);
    await until('it ran three times', () => rounds >= 3);
    stopping.abort();
    await bells.stop(5_000);
    const before = rounds;
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    assert.equal(rounds, before);
  });

  it('let a ring pass while the round before is under way', async () => {
    const { runner, stopping } = stoppable();
    let begun = 0;
    let end: () => void = () => undefined;
    const job = everySecond({
      run: () => {
        begun += 1;
        return new Promise((resolve) => {
          end = () => {
            resolve({});
          };
        });
      },
    });
    const bells = hangBells([job], runner, readLog().log);
    await until('it began', () => begun === 1);
    await new Promise((resolve) => setTimeout(resolve, 2_200));
    assert.equal(begun, 1);
    stopping.abort();
    end();
    assert.equal(await bells.stop(5_000), true);
  });

  it('go on after a round that failed, and log it without personal words', async () => {
    const { runner, stopping } = stoppable();
    const { lines, log } = readLog();
    let asked = 0;
    const job = everySecond({
      hasWork: () => {
        asked += 1;
        return asked === 1 ? Promise.reject(new Error('张三 13912345678')) : Promise.resolve(false);
      },
    });
    const bells = hangBells([job], runner, log);
    await until('it was asked again', () => asked >= 2);
    stopping.abort();
    await bells.stop(5_000);
    const said = JSON.stringify(lines);
    assert.match(said, /a round failed/u);
    assert.doesNotMatch(said, /张三|13912345678/u);
  });

  it('log as an error what a person must look at', async () => {
    const { runner, stopping } = stoppable();
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

  it('stop within their time even if a round does not end, and close what a job opened', async () => {
    const { runner, stopping } = stoppable();
    let closed = 0;
    let begun = 0;
    let end: () => void = () => undefined;
    const job = everySecond({
      run: () => {
        begun += 1;
        return new Promise((resolve) => {
          end = () => {
            resolve({});
          };
        });
      },
      close: () => Promise.resolve(void (closed += 1)),
    });
    const bells = hangBells([job], runner, readLog().log);
    await until('it began', () => begun === 1);
    stopping.abort();
    assert.equal(await bells.stop(50), false);
    assert.equal(closed, 1);
    end();
  });
});
