import assert from 'node:assert/strict';
import { lastNotedDate } from '../../src/platform/jobRuns/jobRun.store.ts';
import { runOpenDates } from '../../jobs/runDaily.ts';
import { useStore } from '../support/store.ts';
import { jobOf, runnerAt, stepOf } from './fakes.ts';

/** A moment of November 2025 in China: past on every clock, the store's too. */
const nov = (day: number, time = '09:00'): Date =>
  new Date(`2025-11-${String(day).padStart(2, '0')}T${time}:00+08:00`);

describe('A daily job whose clock was set', () => {
  useStore();

  it('goes on night by night after a clock that was a year ahead came back', async () => {
    const done: string[] = [];
    const job = jobOf([
      stepOf('pieces', 1, (_cursor, date) => {
        done.push(date);
        return {};
      }),
    ]);
    await runOpenDates(job, runnerAt(nov(3)));
    await runOpenDates(job, runnerAt(new Date('2026-11-03T09:00:00+08:00')));
    await runOpenDates(job, runnerAt(nov(4)));
    await runOpenDates(job, runnerAt(nov(6)));
    const inNovember = done.filter((date) => date.startsWith('2025-11'));
    assert.deepEqual(inNovember, ['2025-11-02', '2025-11-03', '2025-11-04', '2025-11-05']);
    assert.equal(await lastNotedDate(job.name), '2025-11-05');
  });

  it('takes away what a clock ahead wrote down of days to come, tomorrow’s first', async () => {
    const job = jobOf([]);
    const noted: (string | undefined)[] = [];
    for (const day of [10, 11, 10, 12, 10]) {
      await runOpenDates(job, runnerAt(nov(day)));
      noted.push(await lastNotedDate(job.name));
    }
    const dates = [9, 10, 10, 11, 10].map((day) => `2025-11-${String(day).padStart(2, '0')}`);
    assert.deepEqual(noted, dates, 'today’s stays: a clock may be an hour or two ahead');
  });

  it('does not wait longer after an error than its pause when the clock was set back meanwhile', async () => {
    const fault = stepOf('pieces', 1, () => {
      throw new Error('no');
    });
    const job = jobOf([fault]);
    const statesAt = async (now: Date) =>
      (await runOpenDates(job, runnerAt(now))).map(({ state }) => state);
    assert.deepEqual(await statesAt(nov(9)), ['FAILED']);
    assert.deepEqual(await statesAt(nov(9)), []);
    assert.deepEqual(await statesAt(nov(9, '07:00')), ['FAILED']);
  });

  const steps: [string, Date[]][] = [
    [
      '30 s back over the instant',
      [nov(10, '00:30'), new Date(nov(10, '00:30').getTime() - 30_000)],
    ],
    [
      '30 s forward',
      [new Date(nov(10, '00:30').getTime() - 1_000), new Date(nov(10, '00:30').getTime() + 29_000)],
    ],
    ['2 h back', [nov(10, '00:31'), nov(9, '22:31'), nov(10, '00:31')]],
    ['2 h forward', [nov(9, '23:00'), nov(10, '01:00')]],
    ['a day forward and back', [nov(10), nov(11), nov(10), nov(11)]],
    ['frozen over the instant', [nov(10, '00:29'), new Date(nov(10, '00:30').getTime() + 44_000)]],
  ];
  for (const [name, moments] of steps)
    it(`runs each date exactly once when the clock steps: ${name}`, async () => {
      const done: string[] = [];
      const job = jobOf([
        stepOf('pieces', 1, (_cursor, date) => {
          done.push(date);
          return {};
        }),
      ]);
      for (const now of moments) await runOpenDates(job, runnerAt(now));
      assert.equal(new Set(done).size, done.length, done.join());
      assert.ok(done.includes('2025-11-09'), done.join());
    });
});
