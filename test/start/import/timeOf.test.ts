import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AppError } from '../../../src/kernel/appError.ts';
import { timeOf } from '../../../src/start/import/timeOf.ts';
import { monday } from '../../support/world.ts';

const read = (text: string | undefined) => timeOf(text, monday);
const refusedAs = (reason: string) => (error: unknown) => {
  assert.ok(error instanceof AppError);
  assert.deepEqual([error.code, error.detail], ['BAD_INPUT', { field: 'at', reason }]);
  return true;
};

describe('A time', () => {
  it('without a zone is China’s', () => {
    const same = '2020-01-02T03:04:00.000Z';
    const forms = [
      '2020-01-02 11:04',
      '2020-1-2 11:4',
      '2020/1/2 11:04:00',
      '2020/01/02 11:04:00.000',
      '2020.01.02 11:04',
      '2020-01-02T11:04:00',
    ];
    for (const text of forms) assert.equal(read(text)?.toISOString(), same, text);
    assert.equal(read('2020-01-02')?.toISOString(), '2020-01-01T16:00:00.000Z');
    assert.equal(read('2020/1/2')?.toISOString(), '2020-01-01T16:00:00.000Z');
  });

  it('with a zone is that zone’s', () => {
    const same = '2020-01-02T03:04:05.678Z';
    const forms = [
      same,
      '2020-01-02T11:04:05.678+08:00',
      '2020-01-02 11:04:05.678 +0800',
      '2020-01-01T23:34:05.678901-03:30',
    ];
    for (const text of forms) assert.equal(read(text)?.toISOString(), same, text);
  });

  it('may be absent', () => {
    assert.equal(read(undefined), undefined);
    assert.equal(read('  '), undefined);
  });

  it('is never guessed from another form', () => {
    const wrong = [
      'soon',
      '昨天',
      '1 Jan 2020',
      'Thu Jan 02 2020',
      '01/02/2020',
      '20200102',
      '1577934240000',
      '+043470-01-01',
      '2020-01/02',
      '2020-01-02 11',
      '2020-01-02 11:04 PM',
      '2020-01-02T11:04+08',
    ];
    for (const text of wrong) assert.throws(() => read(text), refusedAs('not_a_time'), text);
  });

  it('must be on the calendar and the clock', () => {
    const wrong = [
      '2019-02-30',
      '2019-02-29',
      '2020-13-01',
      '2020-00-10',
      '2020-01-02 25:00',
      '2020-01-02 24:00',
      '2020-01-02 11:60',
      '2020-01-02 11:04:60',
      '2020-01-02T11:04:05+15:00',
    ];
    for (const text of wrong) assert.throws(() => read(text), refusedAs('not_a_time'), text);
    assert.ok(read('2020-02-29'));
  });

  it('is not a spreadsheet’s count of days', () => {
    for (const text of ['43831', '43831.461', '1'])
      assert.throws(() => read(text), refusedAs('day_number'), text);
  });

  it('lies between 1990 and a day from now', () => {
    assert.throws(() => read('1989-12-31 23:59:59'), refusedAs('too_early'));
    assert.throws(() => read('0001-01-01'), refusedAs('too_early'));
    assert.ok(read('1990-01-01'));
    assert.ok(read('2026-11-24 09:00'));
    assert.throws(() => read('2026-11-24 09:00:01'), refusedAs('too_late'));
  });

  it('of any moment between comes back as it was written', () => {
    const dates = fc.date({ min: new Date('1990-01-01'), max: monday, noInvalidDate: true });
    fc.assert(fc.property(dates, (date) => read(date.toISOString())?.getTime() === date.getTime()));
  });
});
