import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { readHoursHistory } from '../../../src/modules/calendar/readHoursHistory.ts';
import { setOfficeHours } from '../../../src/modules/calendar/setOfficeHours.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, places, someone, workOf } from '../../support/world.ts';

const admin = workOf(someone('ADMIN', places.street));
const refusal = (code: string, reason: string) => (error: unknown) =>
  error instanceof AppError && error.code === code && error.detail.reason === reason;

describe('What was entered for an office', () => {
  useStore();
  before(growPlaces);

  it('is read by administrators and auditors of the area, not by those beside it', async () => {
    await setOfficeHours(admin, {
      area: places.community,
      validFrom: '2027-05-01',
      periods: [{ from: '09:00', to: '16:00' }],
      reason: '夏季作息',
      version: 0,
    });
    const auditor = workOf(someone('AUDITOR', places.city));
    for (const work of [admin, auditor])
      assert.equal((await readHoursHistory(work, places.community)).entries.length, 1);
    assert.equal((await readHoursHistory(admin, places.elsewhere)).version, 0);
    const neighbour = workOf(someone('ADMIN', places.elsewhere));
    await assert.rejects(
      readHoursHistory(neighbour, places.community),
      refusal('NOT_FOUND', 'area'),
    );
    await assert.rejects(
      readHoursHistory(workOf(someone('RESIDENT', places.community)), places.community),
      refusal('FORBIDDEN', 'role_needed'),
    );
  });
});
