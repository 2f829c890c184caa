import assert from 'node:assert/strict';
import { beginClocks } from '../../../src/modules/calendar/beginClocks.ts';
import { keepClock } from '../../../src/modules/calendar/keepClock.ts';
import { findClocksOf } from '../../../src/modules/calendar/legalClock.store.ts';
import { pendingTypes } from '../../support/events.ts';
import { useStore } from '../../support/store.ts';
import { measure, newPlan, planOf } from './clocks.ts';
import { monday } from '../../support/world.ts';

const everywhere = () => measure;

describe('Clocks that begin together', () => {
  useStore();

  it('begin each with its event and its end, however many they are', async () => {
    const plans = Array.from({ length: 450 }, () => newPlan(['RUNNING', '2026-11-30 09:00']));
    assert.deepEqual(await beginClocks(plans, everywhere, monday), []);
    const found = await findClocksOf(plans.slice(0, 90).map(({ subject }) => subject.id));
    assert.ok(found.every(({ due, version }) => due.at !== undefined && version === 1));
    const [first] = plans;
    assert.deepEqual(await pendingTypes('legal_clocks', first?.id ?? ''), ['clock.started']);
  });

  it('leave those as they are that had begun before, and name them', async () => {
    const old = newPlan(['RUNNING', '2026-11-30 09:00']);
    const stopped = ['STOPPED', '2026-12-01 09:00', 'DONE'] as const;
    await keepClock(planOf(old.id, ['RUNNING', '2026-11-30 09:00'], stopped), measure, monday);
    const fresh = newPlan(['RUNNING', '2026-11-30 09:00']);
    const there = await beginClocks([old, fresh], everywhere, monday);
    assert.deepEqual(
      there.map(({ id }) => id),
      [old.id],
    );
    assert.deepEqual(await beginClocks([], everywhere, monday), []);
  });

  it('begin once when several begin them at the same time', async () => {
    const plans = Array.from({ length: 30 }, () => newPlan(['RUNNING', '2026-11-30 09:00']));
    const left = await Promise.all([1, 2, 3].map(() => beginClocks(plans, everywhere, monday)));
    assert.equal(
      left.reduce((sum, there) => sum + there.length, 0),
      60,
    );
  });
});
