import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import type { Role } from '../../../src/kernel/work.ts';
import { confirmVolunteerService } from '../../../src/modules/volunteering/confirmVolunteerService.ts';
import { declineVolunteerService } from '../../../src/modules/volunteering/declineVolunteerService.ts';
import { findVolunteerService } from '../../../src/modules/volunteering/volunteerService.store.ts';
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
    const confirmed = doneOf(await confirmVolunteerService(grid, { id, version }));
    assert.deepEqual(await findVolunteerService(id), confirmed);
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
      const outcome = await confirmVolunteerService(as('gu', role, places.street), { id, version });
      assert.equal(doneOf(outcome).state, 'CONFIRMED');
    }
  });

  it('finds nothing in another role, in another area, and where there is nothing', async () => {
    const { id, version } = await logged();
    const unseen = refusal('NOT_FOUND', 'service');
    const others: Role[] = ['RESIDENT', 'VOLUNTEER', 'AUDITOR', 'ADMIN', 'CREDIT_OFFICER'];
    for (const role of others)
      await assert.rejects(confirmVolunteerService(as('gu', role), { id, version }), unseen);
    const abroad = as('gu', 'GRID_WORKER', places.elsewhere);
    await assert.rejects(confirmVolunteerService(abroad, { id, version }), unseen);
    const narrow = as('gu', 'GRID_WORKER', places.grid);
    await assert.rejects(confirmVolunteerService(narrow, { id, version }), unseen);
    await assert.rejects(confirmVolunteerService(grid, { id: 'f'.repeat(32), version }), unseen);
    assert.equal((await findVolunteerService(id))?.state, 'LOGGED');
  });

  it('is never the volunteer, whichever role they act in', async () => {
    const { id, version } = await logged('double');
    for (const role of ['GRID_WORKER', 'SPOKESPERSON', 'MEDIATOR'] as const) {
      const own = as('double', role, places.city);
      await assert.rejects(
        confirmVolunteerService(own, { id, version }),
        refusal('FORBIDDEN', 'own_service'),
      );
      await assert.rejects(
        declineVolunteerService(own, { id, version, note: '自己' }),
        refusal('FORBIDDEN', 'own_service'),
      );
    }
  });

  it('is told when somebody else was faster, and what became of it', async () => {
    const { id, version } = await logged();
    await confirmVolunteerService(grid, { id, version });
    const other = as('mo', 'MEDIATOR');
    assert.deepEqual(await confirmVolunteerService(other, { id, version }), { staleAt: 2 });
    assert.deepEqual(await confirmVolunteerService(other, { id, version: 2 }), {
      wrongState: 'CONFIRMED',
      reason: 'service_already_decided',
    });
  });

  it('wins alone when several decide at one moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, version } = await logged();
      const outcomes = await Promise.all([
        ...Array.from({ length: 4 }, (_, i) =>
          confirmVolunteerService(as(`gu-${String(i)}`, 'GRID_WORKER'), { id, version }),
        ),
        ...Array.from({ length: 4 }, (_, i) =>
          declineVolunteerService(as(`mo-${String(i)}`, 'MEDIATOR'), { id, version, note: '没有' }),
        ),
      ]);
      const won = outcomes.filter((outcome) => 'done' in outcome);
      assert.equal(won.length, 1);
      assert.equal(outcomes.filter((outcome) => 'staleAt' in outcome).length, 7);
      const kept = await findVolunteerService(id);
      assert.equal(kept?.history.length, 2);
      assert.deepEqual(won.map(doneOf), [kept]);
    }
  });
});
