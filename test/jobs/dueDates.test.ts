import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, calendarDay } from '../../src/kernel/clock.ts';
import { dueDates, newestDueDate, windowDays } from '../../jobs/dueDates.ts';

const daily = { at: '00:30', firstDays: 1 };
/** A moment of a day in China. */
const china = (text: string): Date => new Date(`${text}+08:00`);

describe('The dates that are due', () => {
  it('are those that have ended, once the time of day has come', () => {
    assert.equal(newestDueDate(daily, china('2026-11-24T00:29:59.999')), '2026-11-22');
    assert.equal(newestDueDate(daily, china('2026-11-24T00:30:00')), '2026-11-23');
    assert.equal(newestDueDate(daily, china('2026-11-24T23:59:59')), '2026-11-23');
    assert.equal(
      newestDueDate({ at: '23:00', firstDays: 1 }, china('2026-11-24T22:59')),
      '2026-11-22',
    );
    assert.equal(
      newestDueDate({ at: '00:00', firstDays: 1 }, china('2026-11-24T00:00')),
      '2026-11-23',
    );
  });

  it('are reckoned in China’s time, wherever the machine stands', () => {
    assert.equal(newestDueDate(daily, new Date('2026-11-23T16:30:00Z')), '2026-11-23');
    assert.equal(newestDueDate(daily, new Date('2026-11-23T16:29:59Z')), '2026-11-22');
  });

  it('are every date since the last one, oldest first', () => {
    assert.deepEqual(dueDates(daily, '2026-11-20', china('2026-11-24T09:00')), {
      due: ['2026-11-21', '2026-11-22', '2026-11-23'],
      outOfWindow: [],
    });
  });

  it('are none when the last one is the newest, or when the clock was set back', () => {
    for (const last of ['2026-11-23', '2026-11-30'])
      assert.deepEqual(dueDates(daily, last, china('2026-11-24T09:00')).due, []);
  });

  it('reach back as far as the job says when it has never run', () => {
    const now = china('2026-11-24T09:00');
    assert.deepEqual(dueDates(daily, undefined, now).due, ['2026-11-23']);
    assert.deepEqual(dueDates({ ...daily, firstDays: 3 }, undefined, now).due, [
      '2026-11-21',
      '2026-11-22',
      '2026-11-23',
    ]);
  });

  it('are 31 at most; older ones are for a person to decide', () => {
    const { due, outOfWindow } = dueDates(daily, '2026-10-13', china('2026-11-24T09:00'));
    assert.equal(due.length, windowDays);
    assert.deepEqual([due[0], due.at(-1)], ['2026-10-24', '2026-11-23']);
    assert.equal(outOfWindow.length, 10);
    assert.deepEqual([outOfWindow[0], outOfWindow.at(-1)], ['2026-10-14', '2026-10-23']);
  });

  it('begin afresh after more than a year of sleep', () => {
    const { due, outOfWindow } = dueDates(daily, '2020-01-01', china('2026-11-24T09:00'));
    assert.equal(due.length + outOfWindow.length, 366);
  });

  it('cross months, years and the 29th of February', () => {
    assert.deepEqual(dueDates(daily, '2027-12-30', china('2028-01-02T01:00')).due, [
      '2027-12-31',
      '2028-01-01',
    ]);
    assert.ok(dueDates(daily, '2028-02-27', china('2028-03-02T01:00')).due.includes('2028-02-29'));
  });

  it('come each exactly once however often and irregularly the scheduler looks', () => {
    const start = calendarDay('2026-11-01').from.getTime();
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -2 * 3_600_000, max: 30 * 3_600_000 }), { maxLength: 40 }),
        (steps) => {
          const noted: string[] = [];
          let last: string | undefined;
          let nowMs = start;
          for (const step of steps) {
            nowMs += step;
            const { due } = dueDates(daily, last, new Date(nowMs));
            noted.push(...due);
            last = due.at(-1) ?? last;
          }
          const [first] = noted;
          assert.deepEqual(
            noted,
            noted.map((_, i) => addDays(first ?? '', i)),
          );
        },
      ),
    );
  });
});
