import assert from 'node:assert/strict';
import { present } from '../../../src/kernel/assert.ts';
import { keepClock } from '../../../src/modules/calendar/keepClock.ts';
import { findClock, listClocksToRing } from '../../../src/modules/calendar/legalClock.store.ts';
import { ringClock } from '../../../src/modules/calendar/ringClock.ts';
import { useStore } from '../../support/store.ts';
import { monday, someone, workOf } from '../../support/world.ts';
import { chinaTime, measure, newPlan } from './clocks.ts';

const ringsOf = async (id: string) =>
  present(await findClock(id), 'clock').rings.map(({ what }) => what);

describe('A clock whose moment has come', () => {
  useStore();

  it('is rung by one of two that come at once', async () => {
    const plan = newPlan(['RUNNING', '2026-11-30 09:00']);
    await keepClock(plan, measure, monday);
    const work = workOf(someone('RESIDENT', 'nb'), chinaTime('2026-12-04 09:00'));
    const [found] = await listClocksToRing(work.now, 5);
    assert.ok(found);
    const both = await Promise.all([ringClock(work, found), ringClock(work, found)]);
    assert.equal(both.filter((ring) => ring !== null).length, 1);
    assert.deepEqual(await ringsOf(plan.id), ['BREACHED']);
  });
});
