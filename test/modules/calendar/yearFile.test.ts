import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { readYearFile } from '../../../src/modules/calendar/yearFile.ts';
import { checkedWorkYear, type MovedDay } from '../../../src/modules/calendar/workYear.ts';
import { yearFile } from './yearFiles.ts';

const first = [{ date: '2027-01-01', kind: 'OFF', name: '元旦' }];
const refusal = (reason: string, limit?: number) => (error: unknown) =>
  error instanceof AppError &&
  error.detail.reason === reason &&
  error.detail.field === 'file' &&
  error.detail.limit === limit;

describe('A table of days', () => {
  it('is read as people write it', () => {
    for (const row of [
      '2027-01-01,休,元旦',
      '2027/1/1;放假;元旦',
      '2027年1月1日\t休\t元旦',
      '２０２７．１．１，休，元旦',
      '\uFEFF日期,类型,节日\r\n2027-1-1 , OFF , 元旦\r\n',
      'Date,Kind,Holiday\n"2027-01-01","off","元旦"',
    ])
      assert.deepEqual(readYearFile(row), first, row);
  });

  it('is refused with the row that is none', () => {
    for (const [row, number] of [
      ['下周放假', 1],
      ['2027-01-01,休,元旦\n2027-01-02,半天,元旦', 2],
      ['日期,类型,节日\n1月1日,休,元旦', 1],
      ['2027-01-01,constructor,元旦', 1],
    ] as const)
      assert.throws(() => readYearFile(row), refusal('not_a_calendar', number), row);
    assert.throws(() => readYearFile('"2027-01-01,休'), refusal('not_a_calendar'));
  });
});

describe('A year’s notice', () => {
  const check = (...more: readonly MovedDay[]) =>
    checkedWorkYear({
      year: 2027,
      source: '放假安排',
      days: [...readYearFile(yearFile()), ...more],
    });
  const day = (date: string, kind: MovedDay['kind'] = 'OFF', name = '元旦') => ({
    date,
    kind,
    name,
  });

  it('may begin in the last week of the year before, and stands in order of date', () => {
    assert.equal(check(day('2026-12-31')).days[0]?.date, '2026-12-31');
  });

  it('is refused where a day cannot be', () => {
    for (const [wrong, reason] of [
      [day('2027-02-30'), 'not_a_date'],
      [day('2028-01-01'), 'other_year'],
      [day('2026-12-24'), 'other_year'],
      [day('2027-01-01'), 'date_twice'],
      [day('2027-01-04', 'WORKED'), 'worked_weekday'],
      [day('2027-01-04', 'OFF', ' '), 'holiday_unnamed'],
    ] as const)
      assert.throws(() => check(wrong), refusal(reason), reason);
  });

  it('is refused with fewer days off than the law gives, or more than can be', () => {
    const rows = readYearFile(yearFile());
    assert.throws(
      () => checkedWorkYear({ year: 2027, source: '放假安排', days: rows.slice(0, 12) }),
      refusal('days_off_count'),
    );
    const june = Array.from({ length: 30 }, (_, i) =>
      day(`2027-06-${String(i + 1).padStart(2, '0')}`),
    );
    const july = june.map(({ date }) => day(date.replace('-06-', '-07-')));
    assert.throws(() => check(...june, ...july), refusal('days_off_count'));
  });
});
