import assert from 'node:assert/strict';
import { ringClocks } from '../../jobs/ringClocks.ts';
import { runInterval } from '../../jobs/runInterval.ts';
import { present } from '../../src/kernel/assert.ts';
import { keepClock } from '../../src/modules/calendar/keepClock.ts';
import { findClock } from '../../src/modules/calendar/legalClock.store.ts';
import { chinaTime, measure, newPlan, planOf } from '../modules/calendar/clocks.ts';
import { pendingTypes } from '../support/events.ts';
import { emptyStore, useStore } from '../support/store.ts';
import { runnerAt } from './fakes.ts';
import { monday } from '../support/world.ts';

const ringAt = async (moment: string) =>
  (await runInterval(ringClocks, runnerAt(chinaTime(moment)))).counts;
const ringsOf = async (id: string) =>
  present(await findClock(id), 'clock').rings.map(({ what }) => what);

describe('A clock that runs out', () => {
  useStore();
  beforeEach(emptyStore);

  it('warns once when four fifths are over and is over once, however often the job looks', async () => {
    const plan = newPlan(['RUNNING', '2026-11-30 09:00']);
    await keepClock(plan, measure, monday);
    assert.deepEqual(await ringAt('2026-12-03 09:35'), {}, '2.4 of 3 days end at 09:36');
    assert.deepEqual(await ringAt('2026-12-03 09:36'), { warned: 1 });
    assert.deepEqual(await ringAt('2026-12-03 23:59'), {});
    assert.deepEqual(await ringAt('2026-12-04 00:00'), { breached: 1 });
    assert.deepEqual(await ringAt('2027-01-04 00:00'), {});
    assert.deepEqual(await ringsOf(plan.id), ['WARNED', 'BREACHED']);
    assert.deepEqual(await pendingTypes('legal_clocks', plan.id), [
      'clock.started',
      'clock.warned',
      'clock.breached',
    ]);
  });

  it('is only over where the job comes so late that a warning would say nothing', async () => {
    const plan = newPlan(['RUNNING', '2026-11-30 09:00']);
    await keepClock(plan, measure, monday);
    assert.deepEqual(await ringAt('2026-12-20 09:00'), { breached: 1 });
    assert.deepEqual(await ringsOf(plan.id), ['BREACHED']);
  });

  it('is silent while it pauses and after it stopped, and goes on where it was', async () => {
    const { id } = newPlan(['RUNNING', '2026-11-30 09:00']);
    const running = ['RUNNING', '2026-11-30 09:00'] as const;
    const paused = ['PAUSED', '2026-12-01 00:00', 'SIDE_ASKED'] as const;
    await keepClock(planOf(id, running, paused), measure, monday);
    assert.deepEqual(await ringAt('2026-12-09 09:00'), {});
    const again = ['RUNNING', '2026-12-08 00:00', 'SIDES_ANSWERED'] as const;
    await keepClock(planOf(id, running, paused, again), measure, monday);
    assert.deepEqual(await ringAt('2026-12-10 10:00'), { warned: 1 });
    await keepClock(
      planOf(id, running, paused, again, ['STOPPED', '2026-12-10 12:00', 'DONE']),
      measure,
      monday,
    );
    assert.deepEqual(await ringAt('2026-12-30 09:00'), {});
    assert.deepEqual(await ringsOf(id), ['WARNED'], 'what was rung stays');
  });

  it('warns no second time when a pause gives it more time after the warning', async () => {
    const { id } = newPlan(['RUNNING', '2026-11-30 09:00']);
    const running = ['RUNNING', '2026-11-30 09:00'] as const;
    await keepClock(planOf(id, running), measure, monday);
    await ringAt('2026-12-03 10:00');
    const paused = ['PAUSED', '2026-12-03 12:00', 'SIDE_ASKED'] as const;
    const again = ['RUNNING', '2026-12-08 12:00', 'SIDES_ANSWERED'] as const;
    await keepClock(planOf(id, running, paused, again), measure, monday);
    assert.deepEqual(await ringAt('2026-12-08 23:59'), {});
    assert.deepEqual(await ringAt('2026-12-09 00:00'), { breached: 1 });
    assert.deepEqual(await ringsOf(id), ['WARNED', 'BREACHED']);
  });
});
