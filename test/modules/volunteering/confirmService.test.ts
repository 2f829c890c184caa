import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import type { Role } from '../../../src/kernel/work.ts';
import { confirmService } from '../../../src/modules/volunteering/confirmService.ts';
import { declineService } from '../../../src/modules/volunteering/declineService.ts';
import { findService } from '../../../src/modules/volunteering/service.store.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, places } from '../../support/world.ts';
import { as, logged, personId, refusal } from './volunteers.ts';

describe('A second person confirms a service', () => {
  useStore();
  before(growPlaces);

  const later = minutesLater(30);
  const grid = as('gu', 'GRID_WORKER', places.community, later);

  it('keeps who confirmed it, when, and in which role', async () => {
    const { id, version } = await logged();
    const confirmed = doneOf(await confirmService(grid, { id, version }));
    assert.deepEqual(await findService(id), confirmed);
    assert.equal(confirmed.state, 'CONFIRMED');
    assert.equal(confirmed.decidedBy, personId('gu'));
    assert.deepEqual(confirmed.decidedAt, later);
    const { request, ...line } = confirmed.history.at(-1) ?? {};
    assert.ok(request !== undefined);
    assert.deepEqual(line, {
      act: 'CONFIRMED',
      by: personId('gu'),
      role: 'GRID_WORKER',
      at: later,
    });
  });

  it('is a grid worker, a spokesperson or a mediator of the area', async () => {
    for (const role of ['GRID_WORKER', 'SPOKESPERSON', 'MEDIATOR'] as const) {
      const { id, version } = await logged();
      const outcome = await confirmService(as('gu', role, places.street), { id, version });
      assert.equal(doneOf(outcome).state, 'CONFIRMED');
    }
  });

  it('finds nothing in another role, in another area, and where there is nothing', async () => {
    const { id, version } = await logged();
    const unseen = refusal('NOT_FOUND', 'service');
    const others: Role[] = ['RESIDENT', 'VOLUNTEER', 'AUDITOR', 'ADMIN', 'CREDIT_OFFICER'];
    for (const role of others)
      await assert.rejects(confirmService(as('gu', role), { id, version }), unseen);
    const abroad = as('gu', 'GRID_WORKER', places.elsewhere);
    await assert.rejects(confirmService(abroad, { id, version }), unseen);
    const narrow = as('gu', 'GRID_WORKER', places.grid);
    await assert.rejects(confirmService(narrow, { id, version }), unseen);
    await assert.rejects(confirmService(grid, { id: 'f'.repeat(32), version }), unseen);
    assert.equal((await findService(id))?.state, 'LOGGED');
  });

  it('is never the volunteer, whichever role they act in', async () => {
    const { id, version } = await logged('double');
    for (const role of ['GRID_WORKER', 'SPOKESPERSON', 'MEDIATOR'] as const) {
      const own = as('double', role, places.city);
      await assert.rejects(
        confirmService(own, { id, version }),
        refusal('FORBIDDEN', 'own_service'),
      );
      await assert.rejects(
        declineService(own, { id, version, note: '自己' }),
        refusal('FORBIDDEN', 'own_service'),
      );
    }
  });

  it('is told when somebody else was faster, and what became of it', async () => {
    const { id, version } = await logged();
    await confirmService(grid, { id, version });
    const other = as('mo', 'MEDIATOR');
    assert.deepEqual(await confirmService(other, { id, version }), { staleAt: 2 });
    assert.deepEqual(await confirmService(other, { id, version: 2 }), {
      wrongState: 'CONFIRMED',
      reason: 'service_already_decided',
    });
  });

  it('wins alone when several decide at one moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, version } = await logged();
      const outcomes = await Promise.all([
        ...Array.from({ length: 4 }, (_, i) =>
          confirmService(as(`gu-${String(i)}`, 'GRID_WORKER'), { id, version }),
        ),
        ...Array.from({ length: 4 }, (_, i) =>
          declineService(as(`mo-${String(i)}`, 'MEDIATOR'), { id, version, note: '没有' }),
        ),
      ]);
      const won = outcomes.filter((outcome) => 'done' in outcome);
      assert.equal(won.length, 1);
      assert.equal(outcomes.filter((outcome) => 'staleAt' in outcome).length, 7);
      const kept = await findService(id);
      assert.equal(kept?.history.length, 2);
      assert.deepEqual(won.map(doneOf), [kept]);
    }
  });
});
