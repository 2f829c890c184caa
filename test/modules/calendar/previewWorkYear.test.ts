import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { keepClock } from '../../../src/modules/calendar/keepClock.ts';
import { previewWorkYear } from '../../../src/modules/calendar/previewWorkYear.ts';
import { setWorkYear } from '../../../src/modules/calendar/setWorkYear.ts';
import { readWorkYears } from '../../../src/modules/calendar/workYear.store.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { monday, places, someone, workOf } from '../../support/world.ts';
import { measure, newPlan } from './clocks.ts';
import { yearFile } from './yearFiles.ts';

const admin = workOf(someone('ADMIN', places.city));
const input = { year: 2027, source: '2027年放假安排', file: yearFile(), version: 0 };

describe('A notice before it is added', () => {
  useStore();
  beforeEach(emptyStore);

  it('is looked at before it is added: what would change, and how many working days are left', async () => {
    const preview = await previewWorkYear(admin, input);
    assert.equal(preview.days.length, 22);
    assert.equal(preview.changes.length, 22);
    assert.equal(preview.version, 0);
    assert.equal(preview.workingDays, 251);
    assert.deepEqual(
      (await readWorkYears()).map(({ year }) => year),
      [2024, 2025, 2026],
      'nothing is kept',
    );
  });

  it('tells how many clocks wait for it', async () => {
    await keepClock(newPlan(['RUNNING', '2026-12-30 09:00']), measure, monday);
    await keepClock(newPlan(['RUNNING', '2026-11-30 09:00']), measure, monday);
    assert.equal((await previewWorkYear(admin, input)).waiting, 1);
  });

  it('tells the days alone that differ from what holds, with what they were', async () => {
    await setWorkYear(admin, { ...input, file: yearFile('2027-10-08,休,国庆节') });
    const { changes } = await previewWorkYear(admin, input);
    assert.deepEqual(
      changes.map(({ date, before, after }) => [date, before?.kind, after?.kind]),
      [['2027-10-08', 'OFF', undefined]],
    );
  });

  it('is shown to administrators of a whole city', async () => {
    const small = workOf(someone('ADMIN', places.street));
    await assert.rejects(
      previewWorkYear(small, input),
      (error) => error instanceof AppError && error.detail.reason === 'calendar_of_city',
    );
  });
});
