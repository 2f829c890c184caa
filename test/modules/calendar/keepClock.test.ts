import assert from 'node:assert/strict';
import { present } from '../../../src/kernel/assert.ts';
import { keepClock } from '../../../src/modules/calendar/keepClock.ts';
import { findClock, findClocksOf } from '../../../src/modules/calendar/legalClock.store.ts';
import { pendingTypes } from '../../support/events.ts';
import { useStore } from '../../support/store.ts';
import { chinaTime, measure, newPlan, planOf } from './clocks.ts';
import { monday } from '../../support/world.ts';

const kept = async (id: string) => present(await findClock(id), 'clock');

describe('A clock that is kept as its subject tells it', () => {
  useStore();

  it('has its end beside it, and writes nothing when it is told again', async () => {
    const plan = newPlan(['RUNNING', '2026-11-30 09:00']);
    assert.equal(await keepClock(plan, measure, monday), 'kept');
    assert.equal(await keepClock(plan, measure, monday), 'same');
    const { due, version } = await kept(plan.id);
    assert.deepEqual(due.at, chinaTime('2026-12-04 00:00'));
    assert.equal(version, 1);
    assert.deepEqual(await pendingTypes('legal_clocks', plan.id), ['clock.started']);
  });

  it('is begun once by many at once', async () => {
    const plan = newPlan(['RUNNING', '2026-11-30 09:00']);
    const all = await Promise.all([1, 2, 3, 4].map(() => keepClock(plan, measure, monday)));
    assert.deepEqual(all.sort(), ['kept', 'same', 'same', 'same']);
  });

  it('loses its end while it pauses, and has a later one afterwards', async () => {
    const { id } = newPlan(['RUNNING', '2026-11-30 09:00']);
    const running = ['RUNNING', '2026-11-30 09:00'] as const;
    const paused = ['PAUSED', '2026-12-02 12:00', 'SIDE_ASKED'] as const;
    await keepClock(planOf(id, running, paused), measure, monday);
    assert.deepEqual((await kept(id)).due, {});
    const again = ['RUNNING', '2026-12-03 12:00', 'SIDES_ANSWERED'] as const;
    await keepClock(planOf(id, running, paused, again), measure, monday);
    assert.deepEqual((await kept(id)).due.at, chinaTime('2026-12-05 00:00'));
    assert.deepEqual(await pendingTypes('legal_clocks', id), ['clock.started', 'clock.turned']);
  });

  it('keeps what came later when an older telling arrives late, and refuses one that contradicts it', async () => {
    const { id } = newPlan(['RUNNING', '2026-11-30 09:00']);
    const whole = planOf(
      id,
      ['RUNNING', '2026-11-30 09:00'],
      ['STOPPED', '2026-12-01 09:00', 'DONE'],
    );
    await keepClock(whole, measure, monday);
    assert.equal(
      await keepClock(planOf(id, ['RUNNING', '2026-11-30 09:00']), measure, monday),
      'same',
    );
    assert.equal((await kept(id)).segments.length, 2);
    await assert.rejects(
      keepClock(planOf(id, ['RUNNING', '2026-11-29 09:00']), measure, monday),
      /a segment is never changed/u,
    );
  });

  it('is made longer once by what its rule allows, whatever is told again or late', async () => {
    const { id } = newPlan(['RUNNING', '2026-11-30 09:00']);
    const began = planOf(id, ['RUNNING', '2026-11-30 09:00']);
    const term = { ...began, code: 'MED_TERM', rule: 'MED_TERM/NATIONAL/2022-01-01' };
    await keepClock(term, measure, monday);
    assert.deepEqual((await kept(id)).due.at, chinaTime('2026-12-31 00:00'));
    assert.equal(await keepClock({ ...term, extended: true }, measure, monday), 'kept');
    const { due, version, extended, segments } = await kept(id);
    assert.deepEqual([version, extended, segments.length], [2, true, 1]);
    assert.deepEqual(due, { lacksYear: 2027 });
    for (const again of [term, { ...term, extended: true } as const])
      assert.equal(await keepClock(again, measure, monday), 'same');
    assert.equal((await kept(id)).extended, true);
  });

  it('has no end where the calendar lacks the year, and says which', async () => {
    const plan = newPlan(['RUNNING', '2026-12-30 09:00']);
    await keepClock(plan, measure, monday);
    assert.deepEqual((await kept(plan.id)).due, { lacksYear: 2027 });
  });

  it('is found by what it is about', async () => {
    const plan = newPlan(['RUNNING', '2026-11-30 09:00']);
    await keepClock(plan, measure, monday);
    const found = await findClocksOf([plan.subject.id, 'nothing']);
    assert.deepEqual(
      found.map(({ id }) => id),
      [plan.id],
    );
  });
});
