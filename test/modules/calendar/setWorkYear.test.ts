import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { setWorkYear } from '../../../src/modules/calendar/setWorkYear.ts';
import { readWorkingCalendar } from '../../../src/modules/calendar/workYear.store.ts';
import { pendingTypes } from '../../support/events.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { monday, places, someone, workOf } from '../../support/world.ts';
import { yearFile } from './yearFiles.ts';

const admin = workOf(someone('ADMIN', places.city));
const other = workOf(someone('ADMIN', places.city));
const source = '国务院办公厅关于2027年部分节假日安排的通知（试）';
const input = { year: 2027, source, file: yearFile(), version: 0 };
const refusal = (code: string, reason: string) => (error: unknown) =>
  error instanceof AppError && error.code === code && error.detail.reason === reason;

describe('The notice of next year', () => {
  useStore();
  beforeEach(emptyStore);

  it('holds once it is added, and says so in an event', async () => {
    await setWorkYear(admin, input);
    const calendar = await readWorkingCalendar();
    assert.deepEqual(calendar.years, [2024, 2025, 2026, 2027]);
    assert.equal(calendar.isWorkingDay('2027-02-08'), false);
    assert.equal(calendar.isWorkingDay('2027-02-20'), true);
    assert.deepEqual(await pendingTypes('work_years', '2027'), ['workYear.set']);
  });

  it('is added once when it is sent twice, by two hands or at once', async () => {
    const [one, two] = await Promise.all([setWorkYear(admin, input), setWorkYear(admin, input)]);
    assert.deepEqual(one, two);
    assert.equal((await setWorkYear(other, input)).version, 1, 'the same days and source');
  });

  it('may be mended: the newer one holds, the earlier stays, what was read too early is refused', async () => {
    await setWorkYear(admin, input);
    const mended = { ...input, file: yearFile('2027-10-08,休,国庆节'), version: 1 };
    await assert.rejects(
      setWorkYear(other, { ...mended, version: 0 }),
      refusal('CONFLICT', 'changed_meanwhile'),
    );
    const changed = await setWorkYear(other, mended);
    assert.deepEqual(
      changed.notices.map(({ days, by }) => [days.length, by === other.actor.personId]),
      [
        [22, false],
        [23, true],
      ],
    );
  });

  it('may correct a year that the platform brought, not one that is over', async () => {
    const file = yearFile()
      .replaceAll('2027-', '2026-')
      .replaceAll(/20\d\d-\d\d-\d\d,班.*\n/gu, '');
    const kept = await setWorkYear(admin, { ...input, year: 2026, file });
    assert.equal(kept.version, 1);
    await assert.rejects(
      setWorkYear(admin, { ...input, year: 2025, file: file.replaceAll('2026-', '2025-') }),
      refusal('CONFLICT', 'year_over'),
    );
  });

  it('is for administrators of a whole city', async () => {
    const small = workOf(someone('ADMIN', places.street));
    await assert.rejects(setWorkYear(small, input), refusal('FORBIDDEN', 'calendar_of_city'));
    await assert.rejects(
      setWorkYear(workOf(someone('SPOKESPERSON', places.city), monday), input),
      refusal('FORBIDDEN', 'calendar_of_city'),
    );
  });
});
