import assert from 'node:assert/strict';
import { addDays, calendarDate } from '../../src/kernel/clock.ts';
import { findRun } from '../../src/platform/jobRuns/jobRun.store.ts';
import { isRunnableDate, runByHand } from '../../jobs/runByHand.ts';
import { runOpenDates } from '../../jobs/runDaily.ts';
import { useStore } from '../support/store.ts';
import { everyJob, jobOf, runnerAt, stepOf, writesDuring } from './fakes.ts';

const now = new Date('2025-11-10T09:00:00+08:00');
const runner = runnerAt(now);

function diary(firstDays = 1) {
  const done: string[] = [];
  const step = stepOf('pieces', 1, (_cursor, date) => {
    done.push(date);
    return { pieces: 1 };
  });
  return { done, job: jobOf([step], { firstDays }) };
}

describe('A job that a person runs', () => {
  useStore();

  it('does all that is due and then what there is of today', async () => {
    const { job, done } = diary(2);
    const outcomes = await runByHand(job, undefined, runner);
    assert.deepEqual(
      outcomes.map(({ date, state }) => [date, state]),
      [
        ['2025-11-08', 'SUCCEEDED'],
        ['2025-11-09', 'SUCCEEDED'],
        ['2025-11-10', 'UNFINISHED'],
      ],
    );
    assert.deepEqual(done, ['2025-11-08', '2025-11-09', '2025-11-10']);
  });

  it('does not tick today off: the night still comes for the rest of it', async () => {
    const { job, done } = diary();
    await runByHand(job, '2025-11-10', runner);
    assert.equal(await findRun(job.name, '2025-11-10'), null);
    await runOpenDates(job, runnerAt(new Date('2025-11-11T09:00:00+08:00')));
    assert.deepEqual(done, ['2025-11-10', '2025-11-10']);
  });

  it('writes nothing about a run of today', async () => {
    const { job } = diary();
    const writes = await writesDuring(() => runByHand(job, '2025-11-10', runner));
    assert.deepEqual(writes, []);
  });

  it('does a date again that was done before', async () => {
    const { job, done } = diary();
    await runOpenDates(job, runner);
    const [again] = await runByHand(job, '2025-11-09', runner);
    assert.deepEqual([again?.state, again?.counts], ['SUCCEEDED', { pieces: 1 }]);
    assert.deepEqual(done, ['2025-11-09', '2025-11-09']);
    assert.equal((await findRun(job.name, '2025-11-09'))?.epoch, 2);
  });

  it('does an old date without hiding those between from the night', async () => {
    const { job, done } = diary(3);
    await runByHand(job, '2025-11-09', runner);
    await runByHand(job, '2025-08-01', runner);
    await runOpenDates(job, runner);
    assert.deepEqual(done, ['2025-11-09', '2025-08-01', '2025-11-07', '2025-11-08']);
  });

  it('does a date that was missed for too long', async () => {
    const { job, done } = diary();
    await runOpenDates(job, runnerAt(new Date('2025-09-30T09:00:00+08:00')));
    await runOpenDates(job, runner);
    assert.equal((await findRun(job.name, '2025-10-01'))?.state, 'OUT_OF_WINDOW');
    await runByHand(job, '2025-10-01', runner);
    assert.equal((await findRun(job.name, '2025-10-01'))?.state, 'SUCCEEDED');
    assert.equal(done.at(-1), '2025-10-01');
  });

  it('without dates runs once, whichever date is named', async () => {
    let rounds = 0;
    const job = everyJob({ run: () => Promise.resolve({ rounds: (rounds += 1) }) });
    for (const date of [undefined, '2025-11-09'])
      assert.deepEqual(
        (await runByHand(job, date, runner)).map(({ state, date: row }) => [state, row]),
        [['SUCCEEDED', 'every']],
      );
    assert.equal(rounds, 2);
  });

  it('takes dates that exist, are not in the future and lie within ten years', () => {
    const today = calendarDate(now);
    for (const date of [today, addDays(today, -1), '2016-01-01', addDays(today, -3_652)])
      assert.ok(isRunnableDate(date, now), date);
    for (const date of [
      addDays(today, 1),
      addDays(today, -3_653),
      '2014-01-01',
      '2025-02-29',
      '2025-1-1',
      'x',
      '',
    ])
      assert.ok(!isRunnableDate(date, now), date);
  });
});
