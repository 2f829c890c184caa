import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, calendarDate, calendarDay } from '../../src/kernel/clock.ts';

const moments = fc.date({
  min: new Date('1992-01-01'),
  max: new Date('2099-12-31'),
  noInvalidDate: true,
});

describe('A calendar date', () => {
  it('is the day in China, not in Greenwich', () => {
    assert.equal(calendarDate(new Date('2026-11-23T15:59:59.999Z')), '2026-11-23');
    assert.equal(calendarDate(new Date('2026-11-23T16:00:00.000Z')), '2026-11-24');
  });

  it('begins and ends at midnight in China', () => {
    const { from, to } = calendarDay('2026-11-23');
    assert.equal(from.toISOString(), '2026-11-22T16:00:00.000Z');
    assert.equal(to.toISOString(), '2026-11-23T16:00:00.000Z');
  });

  it('holds every one of its moments, and no other', () => {
    fc.assert(
      fc.property(moments, (at) => {
        const { from, to } = calendarDay(calendarDate(at));
        return from <= at && at < to;
      }),
    );
  });

  it('is counted over months, years and leap days', () => {
    assert.equal(addDays('2026-11-30', 1), '2026-12-01');
    assert.equal(addDays('2026-01-01', -1), '2025-12-31');
    assert.equal(addDays('2028-02-28', 1), '2028-02-29');
    assert.equal(addDays('2026-02-28', 1), '2026-03-01');
  });

  it('comes back after going any number of days there and back', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: -2_000, max: 2_000 }), (at, days) => {
        const date = calendarDate(at);
        return addDays(addDays(date, days), -days) === date;
      }),
    );
  });

  it('that does not exist is refused', () => {
    for (const wrong of ['2026-02-29', '2026-13-01', '2026-00-10', 'yesterday', '', '2026-1-1'])
      assert.throws(() => calendarDay(wrong), RangeError, wrong);
  });
});
