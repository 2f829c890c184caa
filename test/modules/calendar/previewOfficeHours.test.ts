import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { keepClock } from '../../../src/modules/calendar/keepClock.ts';
import { findHoursOf } from '../../../src/modules/calendar/officeHours.store.ts';
import { usualHours } from '../../../src/modules/calendar/officeHours.ts';
import { previewOfficeHours } from '../../../src/modules/calendar/previewOfficeHours.ts';
import { setOfficeHours } from '../../../src/modules/calendar/setOfficeHours.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { growPlaces, monday, places, someone, workOf } from '../../support/world.ts';
import { measure, newPlan } from './clocks.ts';

const admin = workOf(someone('ADMIN', places.street));
const short = [{ from: '10:00', to: '12:00' }];
const asked = {
  area: places.street,
  validFrom: '2026-11-25',
  periods: short,
  reason: '冬季作息',
};
const road = { code: 'GRID_ROAD', rule: 'GRID_ROAD/JIYUAN/2026-01-01' };

describe('Office hours before they are entered', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  it('are looked at: what would hold on their day without them and with them; nothing is kept', async () => {
    const preview = await previewOfficeHours(admin, asked, ['case']);
    assert.deepEqual(preview, {
      before: { periods: usualHours },
      after: { periods: short, area: places.street },
      isSame: false,
      version: 0,
      moved: { number: 0, isMore: false },
    });
    assert.equal((await findHoursOf(places.street)).version, 0);
  });

  it('tell how many running clocks would move: those that count these hours and end after their day', async () => {
    const moves = { ...newPlan(['RUNNING', '2026-11-24 16:00']), ...road };
    const endsBefore = { ...newPlan(['RUNNING', '2026-11-23 09:00']), ...road };
    const inDays = newPlan(['RUNNING', '2026-11-24 16:00']);
    const beside = { ...newPlan(['RUNNING', '2026-11-24 16:00']), ...road, area: places.city };
    const paused = {
      ...newPlan(['RUNNING', '2026-11-24 16:00'], ['PAUSED', '2026-11-24 16:30', 'SIDE_ASKED']),
      ...road,
    };
    for (const plan of [moves, endsBefore, inDays, beside, paused])
      await keepClock(plan, measure, monday);
    const preview = await previewOfficeHours(admin, asked, ['case']);
    assert.deepEqual(preview.moved, { number: 1, isMore: false });
    assert.deepEqual((await previewOfficeHours(admin, asked, [])).moved.number, 0);
  });

  it('move no clock of an area that has hours of its own', async () => {
    await keepClock({ ...newPlan(['RUNNING', '2026-11-24 16:00']), ...road }, measure, monday);
    const own = { ...asked, area: places.community, validFrom: '2026-11-24', periods: usualHours };
    await setOfficeHours(admin, { ...own, version: 0 });
    const preview = await previewOfficeHours(admin, asked, ['case']);
    assert.deepEqual(preview.moved, { number: 0, isMore: false });
  });

  it('that hold on the day already are said to change nothing', async () => {
    await setOfficeHours(admin, { ...asked, version: 0 });
    const preview = await previewOfficeHours(admin, { ...asked, validFrom: '2026-12-01' }, []);
    assert.equal(preview.isSame, true);
    assert.equal(preview.version, 1);
  });

  it('are shown to whoever may enter them', async () => {
    await assert.rejects(
      previewOfficeHours(workOf(someone('MEDIATOR', places.street)), asked, []),
      (error) => error instanceof AppError && error.code === 'FORBIDDEN',
    );
  });
});
