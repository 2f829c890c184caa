import assert from 'node:assert/strict';
import { calendarDay } from '../../src/kernel/clock.ts';
import { randomId } from '../../src/kernel/id.ts';
import { claimRun, findRun, noteRun } from '../../src/platform/jobRuns/jobRun.store.ts';
import { noteDueDates, runDate, runOpenDates, runUnfinishedDate } from '../../jobs/runDaily.ts';
import { until } from '../support/child.ts';
import { useStore } from '../support/store.ts';
import { jobOf, nothing, runnerAt, stepOf, stoppableAt, writesDuring } from './fakes.ts';
import { freeze } from './freeze.ts';

/** A moment of November 2025 in China: past on every clock, the store's too. */
const nov = (day: number, time = '09:00'): Date =>
  new Date(`2025-11-${String(day).padStart(2, '0')}T${time}:00+08:00`);

const dateOf = (day: number): string => `2025-11-${String(day).padStart(2, '0')}`;

/** A job that writes down which date and piece it did. */
function diary(size = 3, own: Parameters<typeof jobOf>[1] = {}) {
  const done: string[] = [];
  const step = stepOf('pieces', size, (cursor, date) => {
    done.push(`${date} ${cursor}`);
    return { pieces: 1 };
  });
  return { done, job: jobOf([step], own) };
}

describe('A daily job', () => {
  useStore();

  it('runs the date that ended, and is done with it', async () => {
    const { job, done } = diary();
    const outcomes = await runOpenDates(job, runnerAt(nov(10)));
    assert.deepEqual(
      outcomes.map(({ date, state, counts }) => [date, state, counts]),
      [[dateOf(9), 'SUCCEEDED', { pieces: 3 }]],
    );
    assert.deepEqual(done, [`${dateOf(9)} 000`, `${dateOf(9)} 001`, `${dateOf(9)} 002`]);
    const run = await findRun(job.name, dateOf(9));
    assert.deepEqual([run?.state, run?.counts, run?.epoch], ['SUCCEEDED', { pieces: 3 }, 1]);
  });

  it('does nothing the second time, and writes nothing', async () => {
    const { job, done } = diary();
    await runOpenDates(job, runnerAt(nov(10)));
    const writes = await writesDuring(() => runOpenDates(job, runnerAt(nov(10, '18:00'))));
    assert.deepEqual(writes, []);
    assert.equal(done.length, 3);
  });

  it('runs every missed date in its order, each once, none merged', async () => {
    const { job, done } = diary(2);
    await runOpenDates(job, runnerAt(nov(3)));
    await runOpenDates(job, runnerAt(nov(8)));
    const dates = [...new Set(done.map((line) => line.slice(0, 10)))];
    assert.deepEqual(dates, [2, 3, 4, 5, 6, 7].map(dateOf));
    assert.equal(done.length, 12);
  });

  it('writes a date down before it runs it', async () => {
    const { job } = diary();
    await noteDueDates(job, nov(10));
    const run = await findRun(job.name, dateOf(9));
    assert.deepEqual([run?.state, run?.notedAt], ['DUE', nov(10)]);
  });

  it('leaves what was missed for more than 31 days to a person, and says so', async () => {
    const { job, done } = diary(1);
    await runOpenDates(job, runnerAt(new Date('2025-09-30T09:00:00+08:00')));
    await runOpenDates(job, runnerAt(nov(10)));
    assert.equal((await findRun(job.name, '2025-10-01'))?.state, 'OUT_OF_WINDOW');
    assert.equal(done.length, 1 + 31);
    assert.equal(done.at(1), '2025-10-10 000');
  });

  it('does not run a date that the store’s clock says is not over', async () => {
    const { job, done } = diary();
    const ahead = new Date(Date.now() + 5 * 86_400_000);
    const [outcome] = await runOpenDates(job, runnerAt(ahead));
    assert.ok(outcome);
    assert.deepEqual(outcome, nothing(job, outcome.date, 'NOT_OVER'));
    assert.deepEqual(done, []);
    const run = await findRun(job.name, outcome.date);
    assert.deepEqual([run?.state, run?.owner, run?.attempts], ['DUE', null, 0]);
  });

  it('runs once when 2 or 5 workers are at it', async () => {
    for (const workers of [2, 5]) {
      const { job, done } = diary(20);
      const outcomes = await Promise.all(
        Array.from({ length: workers }, () => runOpenDates(job, runnerAt(nov(10)))),
      );
      assert.equal(done.length, 20);
      assert.equal(outcomes.flat().filter(({ state }) => state === 'SUCCEEDED').length, 1);
    }
  });

  it('goes on from its cursor after it was asked to stop', async () => {
    const stopping = new AbortController();
    const done: string[] = [];
    const step = stepOf('pieces', 120, (cursor) => {
      done.push(cursor);
      if (done.length === 70) stopping.abort();
      return { pieces: 1 };
    });
    const job = jobOf([step]);
    const [stopped] = await runOpenDates(job, runnerAt(nov(10), { signal: stopping.signal }));
    assert.deepEqual(stopped, nothing(job, dateOf(9), 'STOPPED'));
    assert.equal(done.length, 70);
    const run = await findRun(job.name, dateOf(9));
    assert.deepEqual(
      [run?.state, run?.owner, run?.cursor, run?.attempts],
      ['DUE', null, 'pieces 049', 0],
    );
    const [resumed] = await runOpenDates(job, runnerAt(nov(10)));
    assert.deepEqual(resumed?.counts, { pieces: 120 });
    assert.equal(done[70], '050');
    assert.equal(new Set(done).size, 120);
  });

  it('is tried again after an error, not at once, and later dates wait for it', async () => {
    let isBroken = true;
    const done: string[] = [];
    const step = stepOf('pieces', 2, (cursor, date) => {
      if (isBroken && date === dateOf(8) && cursor === '001') throw new Error('the store is away');
      done.push(`${date} ${cursor}`);
      return {};
    });
    const job = jobOf([step], { firstDays: 2 });
    const now = nov(10);
    const later = (seconds: number) => runnerAt(new Date(now.getTime() + seconds * 1_000));
    const [failed, ...others] = await runOpenDates(job, later(0));
    assert.deepEqual([failed?.state, failed?.date, others], ['FAILED', dateOf(8), []]);
    assert.match(failed?.error ?? '', /the store is away/u);
    assert.deepEqual(await runOpenDates(job, later(10)), []);

    isBroken = false;
    const states = (await runOpenDates(job, later(31))).map(({ date, state }) => [date, state]);
    assert.deepEqual(states, [
      [dateOf(8), 'SUCCEEDED'],
      [dateOf(9), 'SUCCEEDED'],
    ]);
    assert.equal((await findRun(job.name, dateOf(8)))?.lastError, null);
  });

  it('lets later dates pass one that has failed three times, and goes on trying it', async () => {
    const job = jobOf(
      [
        stepOf('pieces', 1, (_cursor, date) => {
          if (date === dateOf(8)) throw new Error('poison');
          return {};
        }),
      ],
      { firstDays: 2 },
    );
    const seen: string[] = [];
    for (let hour = 0; hour < 6; hour += 1)
      for (const { date, state } of await runOpenDates(
        job,
        runnerAt(new Date(nov(10).getTime() + hour * 3_600_000)),
      ))
        seen.push(`${date.slice(-2)} ${state}`);
    const failed = '08 FAILED';
    assert.deepEqual(seen, [failed, failed, failed, failed, '09 SUCCEEDED', failed, failed]);
    assert.equal((await findRun(job.name, dateOf(8)))?.attempts, 6);
  });

  it('has not succeeded while something is missing after all the work', async () => {
    let missing = ['case:1 has no entry', 'case:2 has no entry'];
    const { job } = diary(1, { missing: () => Promise.resolve(missing) });
    const [failed] = await runOpenDates(job, runnerAt(nov(10)));
    assert.equal(failed?.state, 'FAILED');
    assert.equal(
      (await findRun(job.name, dateOf(9)))?.lastError,
      'Error: missing: case:1 has no entry; case:2 has no entry',
    );
    missing = [];
    const [fine] = await runOpenDates(job, runnerAt(nov(10, '10:00')));
    assert.equal(fine?.state, 'SUCCEEDED');
  });

  it('writes nothing more once it was taken over', async () => {
    const leaseMs = 100;
    const job = jobOf([
      stepOf('pieces', 3, async (cursor) => {
        if (cursor === '001')
          await until(
            'the lease has run out and another has it',
            async () => {
              freeze(2 * leaseMs);
              return (await runDate(other, dateOf(9), runnerAt(nov(10)))).state === 'SUCCEEDED';
            },
            60_000,
          );
        return { pieces: 1 };
      }),
    ]);
    const other = { ...jobOf([stepOf('pieces', 1, () => ({ pieces: 100 }))]), name: job.name };
    await noteRun(job.name, dateOf(9), nov(10));
    const outcome = await runDate(job, dateOf(9), runnerAt(nov(10), { leaseMs }));
    assert.deepEqual([outcome.state, outcome.counts, outcome.alarms], ['LOST', {}, []]);
    const run = await findRun(job.name, dateOf(9));
    assert.deepEqual([run?.state, run?.counts], ['SUCCEEDED', { pieces: 100 }]);
  }).timeout(90_000);

  it('begins no further date once it was asked to stop', async () => {
    const { runner, stopping } = stoppableAt(nov(10));
    const { job, done } = diary(1, {
      firstDays: 3,
      missing: () => {
        stopping.abort();
        return Promise.resolve([]);
      },
    });
    const outcomes = await runOpenDates(job, runner);
    assert.deepEqual(
      outcomes.map(({ date, state }) => [date, state]),
      [[dateOf(7), 'SUCCEEDED']],
    );
    assert.equal(done.length, 1);
    assert.equal((await findRun(job.name, dateOf(8)))?.epoch, 0);
    await assert.rejects(runUnfinishedDate(job, dateOf(10), runner), /asked to stop/u);
  });

  it('is busy while another holds the date, and says of what', async () => {
    const { job, done } = diary();
    await noteRun(job.name, dateOf(9), nov(10));
    assert.ok(await claimRun(`${job.name}:${dateOf(9)}`, 'other', 30_000));
    const outcome = await runDate(job, dateOf(9), runnerAt(nov(10)));
    assert.deepEqual(outcome, nothing(job, dateOf(9), 'BUSY'));
    assert.deepEqual(done, []);
  });

  it('waits longer after each failure, and tells its work when the last good date was noted', async () => {
    let isBroken = true;
    const seen: unknown[] = [];
    const job = jobOf([
      {
        name: 'look',
        next: ({ lastNotedAt }) => {
          seen.push(lastNotedAt);
          return isBroken ? Promise.reject(new Error('no')) : Promise.resolve([]);
        },
      },
    ]);
    for (const [seconds, pauseS] of [
      [0, 30],
      [30, 60],
      [90, 120],
    ] as const) {
      const now = new Date(nov(9).getTime() + seconds * 1_000);
      const [outcome] = await runOpenDates(job, runnerAt(now));
      assert.deepEqual([outcome?.state, outcome?.error], ['FAILED', 'Error: no']);
      const run = await findRun(job.name, dateOf(8));
      assert.deepEqual(run?.notBefore, new Date(now.getTime() + pauseS * 1_000));
    }
    isBroken = false;
    await runOpenDates(job, runnerAt(nov(9, '10:00')));
    await runOpenDates(job, runnerAt(nov(10)));
    assert.deepEqual(seen, [undefined, undefined, undefined, undefined, nov(9)]);
    assert.deepEqual((await findRun(job.name, dateOf(9)))?.finishedAt, nov(10));
  });

  it('gives its work the job as actor, the date and its first and last moment', async () => {
    const seen: unknown[] = [];
    const job = jobOf([
      {
        name: 'look',
        next: ({ work, date, from, to }) => {
          seen.push([work.actor.role, work.actor.personId, date, from, to]);
          return Promise.resolve([]);
        },
      },
    ]);
    await runOpenDates(job, runnerAt(nov(10)));
    const { from, to } = calendarDay(dateOf(9));
    assert.deepEqual(seen, [['SYSTEM', `system:${job.name}`, dateOf(9), from, to]]);
  });

  it('tells what a person must look at without failing', async () => {
    const job = jobOf([], {
      finish: (context) => {
        context.alarm('a chain is broken');
        return Promise.resolve({ findings: context.alarms.length });
      },
    });
    const [outcome] = await runOpenDates(job, runnerAt(nov(10)));
    assert.deepEqual(
      [outcome?.state, outcome?.alarms, outcome?.counts],
      ['SUCCEEDED', ['a chain is broken'], { findings: 1 }],
    );
  });

  it('is not shown another job’s dates', async () => {
    const { job, done } = diary(1);
    await noteRun(`other${randomId().slice(0, 8)}`, dateOf(1), nov(10));
    await runOpenDates(job, runnerAt(nov(10)));
    assert.equal(done.length, 1);
  });
});
