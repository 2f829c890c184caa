import assert from 'node:assert/strict';
import { lastNotedDate } from '../../src/platform/jobRuns/jobRun.store.ts';
import { runOpenDates } from '../../jobs/runDaily.ts';
import { useStore } from '../support/store.ts';
import { jobOf, runnerAt, stepOf } from './fakes.ts';

/** A moment of November 2025 in China: past on every clock, the store's too. */
const nov = (day: number, time = '09:00'): Date =>
  new Date(`2025-11-0${String(day)}T${time}:00+08:00`);

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
});
