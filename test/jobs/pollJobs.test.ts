import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PolledJob } from '../../jobs/defineJob.ts';
import { pollJobs, restMs, type Polling } from '../../jobs/pollJobs.ts';
import { findRun } from '../../src/platform/jobRuns/jobRun.store.ts';
import type { RunCounts } from '../../src/platform/jobRuns/jobRun.ts';
import { relayEvents } from '../../jobs/relayEvents.ts';
import { gather } from '../modules/openness/gathered.ts';
import { until } from '../support/child.ts';
import { relayAll } from '../support/events.ts';
import { emptyStore, useStore } from '../support/store.ts';
import { monday, places } from '../support/world.ts';
import { everyJob, listenerOf, readLog, stoppableAt } from './fakes.ts';

describe('The polling of a worker', () => {
  useStore();
  beforeEach(emptyStore);
  let stopAll = () => Promise.resolve(true);
  afterEach(() => stopAll());

  /** Polls the jobs until the test ends. */
  function poll(...jobs: PolledJob[]) {
    const { runner, stopping } = stoppableAt(monday);
    const { lines, log } = readLog();
    const polling: Polling = pollJobs(jobs, runner, log);
    const stop = (graceMs = 5_000) => {
      stopping.abort();
      return polling.stop(graceMs);
    };
    stopAll = () => stop();
    return { lines, stop };
  }

  it('looks again and again, until it is stopped', async () => {
    let rounds = 0;
    const job = everyJob({ run: () => Promise.resolve({ rounds: (rounds += 1) }) });
    const { stop } = poll(job);
    await until('it ran three times', () => rounds >= 3);
    assert.equal(await stop(), true);
    const before = rounds;
    await sleep(300);
    assert.equal(rounds, before);
  });

  it('begins nothing while it is paused, and goes on by itself', async () => {
    let [isPaused, asked, rounds] = [true, 0, 0];
    const { runner, stopping } = stoppableAt(monday);
    const job = everyJob({ run: () => Promise.resolve({ rounds: (rounds += 1) }) });
    const polling = pollJobs([job], runner, readLog().log, {
      isPaused: () => {
        asked += 1;
        return isPaused;
      },
    });
    stopAll = () => {
      stopping.abort();
      return polling.stop(5_000);
    };
    await until('it was asked', () => asked >= 3);
    assert.equal(rounds, 0);
    isPaused = false;
    await until('it goes on', () => rounds > 0);
  });

  it('brings what happens from its document to a listener', async () => {
    const { job, heard } = listenerOf();
    poll(relayEvents, job);
    await gather(places.grid, 3, monday);
    await until('it was heard', () => heard.length === 3);
    await gather(places.grid, 1, monday);
    await until('what came later was heard too', () => heard.length === 4);
  });

  it('has the listeners of the process look at once when the relay has put something there', async () => {
    const { job, heard } = listenerOf();
    const { runner, stopping } = stoppableAt(monday);
    const polling = pollJobs([relayEvents, job], runner, readLog().log, {
      listenEveryMs: 3_600_000,
    });
    stopAll = () => {
      stopping.abort();
      return polling.stop(5_000);
    };
    await until('it has looked once', async () => (await findRun(job.name, 'events')) !== null);
    await gather(places.grid, 1, monday);
    await until('it was heard', () => heard.length === 1);
  });

  it('lets no job wait for another', async () => {
    const { job, heard } = listenerOf();
    let end: () => void = () => undefined;
    const stuck = everyJob({
      run: () =>
        new Promise<RunCounts>((resolve) => {
          end = () => {
            resolve({});
          };
        }),
    });
    poll(stuck, relayEvents, job);
    await gather(places.grid, 1, monday);
    await until('it was heard', () => heard.length === 1);
    end();
  });

  it('goes on after a round that failed, later each time, and logs it without personal words', async () => {
    const times: number[] = [];
    const job = everyJob({
      hasWork: () => {
        times.push(performance.now());
        return times.length <= 3
          ? Promise.reject(new Error('张三 13912345678'))
          : Promise.resolve(false);
      },
    });
    const { lines } = poll(job);
    await until('it was asked again', () => times.length >= 4);
    const pauses = times.slice(1).map((time, i) => time - (times[i] ?? 0));
    // A timer may be late, but never early by more than its clock is coarse.
    for (const [i, restedMs] of [200, 400, 800].entries())
      assert.ok((pauses[i] ?? 0) >= restedMs - 2, pauses.join());
    // Were its rest still to grow after each round, the next ten would take minutes.
    await until('it looks as often as before', () => times.length >= 14);
    const said = JSON.stringify(lines);
    assert.match(said, /a round failed/u);
    assert.doesNotMatch(said, /张三|13912345678/u);
  });

  it('rests twice as long after each round that failed, half a minute at most', () => {
    assert.deepEqual(
      [0, 1, 2, 5, 6, 7, 5_000].map((failures) => restMs(500, failures)),
      [500, 1_000, 2_000, 16_000, 30_000, 30_000, 30_000],
    );
    for (const failures of [0, 1, 9]) assert.equal(restMs(60_000, failures), 60_000);
    assert.equal(restMs(1, 5_000), 1_024);
  });

  it('has nobody but the listeners look at once, and only when an interval job did something', async () => {
    const { job } = listenerOf();
    let [asked, looks, rounds] = [0, 0, 0];
    const rare = everyJob({
      everyMs: 60_000,
      run: () => Promise.resolve({ rounds: (rounds += 1) }),
    });
    const idle = everyJob({
      hasWork: () => {
        looks += 1;
        return Promise.resolve(false);
      },
    });
    const { runner, stopping } = stoppableAt(monday);
    const polling = pollJobs([rare, idle, job], runner, readLog().log, {
      listenEveryMs: 3_600_000,
      isPaused: () => {
        asked += 1;
        return false;
      },
    });
    stopAll = () => {
      stopping.abort();
      return polling.stop(5_000);
    };
    await until('the listener was woken', () => rounds === 1 && asked - looks - rounds === 2);
    const looked = looks;
    await until('the idle job has looked again and again', () => looks >= looked + 5);
    assert.deepEqual([rounds, asked - looks - rounds], [1, 2]);
  });

  it('has a listener look once more that was woken while it was looking', async () => {
    let asked = 0;
    const opening: (() => void)[] = [];
    const { job } = listenerOf({
      open: () => new Promise((resolve) => opening.push(resolve)),
    });
    const goOn = () => {
      for (const open of opening) open();
    };
    await gather(places.grid, 1, monday);
    await relayAll();
    const { runner, stopping } = stoppableAt(monday);
    const { lines, log } = readLog();
    const rare = everyJob({ everyMs: 60_000 });
    const polling = pollJobs([job, rare], runner, log, {
      listenEveryMs: 3_600_000,
      isPaused: () => {
        asked += 1;
        return false;
      },
    });
    stopAll = () => {
      goOn();
      stopping.abort();
      return polling.stop(5_000);
    };
    await until('the listener is at it', () => opening.length === 2);
    await until('the other has done something', () =>
      lines.some((line) => line['job'] === rare.name),
    );
    assert.equal(asked, 2);
    goOn();
    await until('the listener looks once more', () => asked === 3);
  });

  it('tells at once that a listener could not be made ready, though nothing has happened yet', async () => {
    const { job } = listenerOf({ open: () => Promise.reject(new Error('no memory')) });
    const { lines } = poll(job);
    await until('it was told', () => lines.length > 0);
    assert.deepEqual([lines[0]?.['job'], lines[0]?.['level']], [job.name, 50]);
  });

  it('logs what a person must look at as an error, and an ordinary round only for who debugs', async () => {
    const { job } = listenerOf({ handle: () => Promise.reject(new Error('no')) });
    const { lines } = poll(
      everyJob({
        run: ({ alarm }) => {
          alarm('look here');
          return Promise.resolve({});
        },
      }),
      relayEvents,
      job,
    );
    await gather(places.grid, 1, monday);
    await until('both were logged', () =>
      ['look here', relayEvents.name].every((word) => JSON.stringify(lines).includes(word)),
    );
    const levelOf = (word: string) =>
      lines.find((line) => JSON.stringify(line).includes(word))?.['level'];
    assert.deepEqual([levelOf('look here'), levelOf(relayEvents.name)], [50, 20]);
  });

  it('makes ready what a listener needs before anything happens, and gives it back at the end', async () => {
    const calls: string[] = [];
    const { job } = listenerOf({
      open: () => Promise.resolve(void calls.push('open')),
      close: () => Promise.resolve(void calls.push('close')),
    });
    const { stop } = poll(job);
    await until('it was made ready', () => calls.length > 0);
    await stop();
    assert.deepEqual([calls[0], calls.at(-1)], ['open', 'close']);
  });

  it('stops within its time even if a round does not end', async () => {
    let begun = 0;
    let end: () => void = () => undefined;
    const job = everyJob({
      run: () => {
        begun += 1;
        return new Promise<RunCounts>((resolve) => {
          end = () => {
            resolve({});
          };
        });
      },
    });
    const { stop } = poll(job);
    await until('it began', () => begun === 1);
    assert.equal(await stop(50), false);
    end();
  });
});
