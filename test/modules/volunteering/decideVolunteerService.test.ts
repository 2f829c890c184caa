import assert from 'node:assert/strict';
import { requestOf } from '../../../src/kernel/actRequest.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { decideVolunteerService } from '../../../src/modules/volunteering/decideVolunteerService.ts';
import { findVolunteerService } from '../../../src/modules/volunteering/volunteerService.store.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, places } from '../../support/world.ts';
import { as, logged, refusal } from './volunteers.ts';

describe('A decision on a service', () => {
  useStore();
  before(growPlaces);

  const yes = 'CONFIRMED';
  const grid = as('gu', 'GRID_WORKER');

  it('asks first whether it is seen, then whose it is, then which version, then the state', async () => {
    const { id, version } = await logged('wen');
    doneOf(await decideVolunteerService(grid, { id, version }, yes));
    const old = { id, version };
    const far = as('far', 'GRID_WORKER', places.elsewhere);
    await assert.rejects(decideVolunteerService(far, old, yes), refusal('NOT_FOUND', 'service'));
    const own = as('wen', 'GRID_WORKER');
    await assert.rejects(
      decideVolunteerService(own, old, yes),
      refusal('FORBIDDEN', 'own_service'),
    );
    const other = as('mo', 'GRID_WORKER');
    assert.deepEqual(await decideVolunteerService(other, old, yes), { staleAt: 2 });
    assert.deepEqual(await decideVolunteerService(other, { id, version: 2 }, yes), {
      wrongState: 'CONFIRMED',
      reason: 'service_already_decided',
    });
  });

  it('is recognised when the same person sends it again, and writes nothing then', async () => {
    const { id, version } = await logged();
    const first = doneOf(await decideVolunteerService(grid, { id, version }, yes));
    assert.deepEqual(doneOf(await decideVolunteerService(grid, { id, version }, yes)), first);
    assert.deepEqual(doneOf(await decideVolunteerService(grid, { id, version: 2 }, yes)), first);
    assert.deepEqual(
      await decideVolunteerService(grid, { id, version, note: '没来' }, 'DECLINED'),
      {
        staleAt: 2,
      },
    );
    assert.deepEqual(await findVolunteerService(id), first);
  });

  it('is kept with the request of its own act, so that a yes is never taken for a no', async () => {
    const acts = {
      CONFIRMED: 'confirmVolunteerService',
      DECLINED: 'declineVolunteerService',
    } as const;
    for (const state of ['CONFIRMED', 'DECLINED'] as const) {
      const { id, version } = await logged();
      const asked = { id, version, note: '没有来' };
      const { history } = doneOf(await decideVolunteerService(grid, asked, state));
      assert.deepEqual(history.at(-1)?.request, requestOf(grid.actor, acts[state], asked));
    }
  });

  it('is kept with everything that was logged', async () => {
    const before = await logged();
    const after = doneOf(await decideVolunteerService(grid, before, yes));
    const kept = await findVolunteerService(before.id);
    assert.ok(kept);
    assert.deepEqual(kept, after);
    const { state: _state, version: _version, history: _history, ...rest } = before;
    for (const [field, value] of Object.entries(rest))
      assert.deepEqual(kept[field as keyof typeof rest], value, field);
    assert.deepEqual(kept.history[0], before.history[0]);
  });
});
