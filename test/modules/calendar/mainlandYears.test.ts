import assert from 'node:assert/strict';
import chineseDays from 'chinese-days';
import { addDays } from '../../../src/kernel/clock.ts';
import { mainlandYears } from '../../../src/modules/calendar/mainlandYears.ts';
import { UncoveredYear, workingCalendarOf } from '../../../src/modules/calendar/workingCalendar.ts';

describe('The working calendar that the platform brings', () => {
  const calendar = workingCalendarOf(mainlandYears);

  it('says of every day of 2024 to 2026 what a package kept by others says', () => {
    let days = 0;
    for (let date = '2024-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
      assert.equal(calendar.isWorkingDay(date), chineseDays.isWorkday(date), date);
      days += 1;
    }
    assert.equal(days, 1_096);
  });

  it('has 251, 248 and 248 working days in them', () => {
    const worked = (year: number): number => {
      let sum = 0;
      for (
        let date = `${String(year)}-01-01`;
        date.startsWith(String(year));
        date = addDays(date, 1)
      )
        if (calendar.isWorkingDay(date)) sum += 1;
      return sum;
    };
    assert.deepEqual([2024, 2025, 2026].map(worked), [251, 248, 248]);
  });

  it('names the notice of each year', () => {
    assert.deepEqual(
      mainlandYears.map(({ source }) => /〔\d{4}〕\d+号/u.exec(source)?.[0]),
      ['〔2023〕7号', '〔2024〕12号', '〔2025〕7号'],
    );
  });

  it('refuses a year that it has no notice of, loudly and by its number', () => {
    for (const date of ['2023-12-31', '2027-01-01', '2031-06-01'])
      assert.throws(
        () => calendar.isWorkingDay(date),
        (error) => error instanceof UncoveredYear && error.year === Number(date.slice(0, 4)),
      );
  });
});

describe('A notice whose New Year holiday begins in December', () => {
  const next = {
    year: 2027,
    source: '放假安排',
    days: [
      { date: '2026-12-31', kind: 'OFF', name: '元旦' },
      { date: '2026-12-27', kind: 'WORKED', name: '元旦' },
    ],
  } as const;

  it('holds for these days over the notice of the year before', () => {
    const calendar = workingCalendarOf([next, ...mainlandYears]);
    assert.equal(calendar.isWorkingDay('2026-12-31'), false);
    assert.equal(calendar.isWorkingDay('2026-12-27'), true, 'a Sunday');
    assert.equal(workingCalendarOf(mainlandYears).isWorkingDay('2026-12-31'), true);
  });
});
