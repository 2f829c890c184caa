import assert from 'node:assert/strict';
import { requestOf } from '../../../src/kernel/actRequest.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { confirmVolunteerService } from '../../../src/modules/volunteering/confirmVolunteerService.ts';
import { logVolunteerService } from '../../../src/modules/volunteering/logVolunteerService.ts';
import { listVolunteerServices } from '../../../src/modules/volunteering/volunteerService.store.ts';
import { findVolunteerService } from '../../../src/modules/volunteering/volunteerService.store.ts';
import { withdrawVolunteerService } from '../../../src/modules/volunteering/withdrawVolunteerService.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, places } from '../../support/world.ts';
import { as, logged, patrol, personId, refusal } from './volunteers.ts';

describe('A volunteer takes a service back', () => {
  useStore();
  before(growPlaces);

  const later = minutesLater(20);

  it('while nobody has decided on it: it waits no more, and what was written stays', async () => {
    const service = await logged('xu');
    const volunteer = as('xu', 'VOLUNTEER', places.community, later);
    const gone = doneOf(await withdrawVolunteerService(volunteer, service));
    assert.deepEqual(await findVolunteerService(service.id), gone);
    assert.equal(gone.note, service.note);
    const { request, ...line } = gone.history.at(-1) ?? {};
    assert.deepEqual(request, requestOf(volunteer.actor, 'withdrawVolunteerService', service));
    assert.deepEqual(line, {
      act: 'WITHDRAWN',
      by: personId('xu'),
      role: 'VOLUNTEER',
      at: later,
    });
    const waiting = await listVolunteerServices(
      { area: places.community, state: 'LOGGED' },
      { first: 50 },
    );
    assert.ok(!waiting.items.some(({ id }) => id === service.id));
  });

  it('once: a second time, whichever version was read, gives what the first gave', async () => {
    const { id } = await logged('ye');
    const volunteer = as('ye', 'VOLUNTEER');
    const first = doneOf(await withdrawVolunteerService(volunteer, { id, version: 1 }));
    for (const version of [1, 2, 9])
      assert.deepEqual(doneOf(await withdrawVolunteerService(volunteer, { id, version })), first);
  });

  it('gives its minutes back, so that the hour can be logged as it was', async () => {
    const first = await logVolunteerService(as('hu', 'VOLUNTEER'), patrol(-90, 60));
    const right = patrol(-90, 45);
    const overlap = refusal('CONFLICT', 'service_overlaps');
    await assert.rejects(logVolunteerService(as('hu', 'VOLUNTEER'), right), overlap);
    doneOf(await withdrawVolunteerService(as('hu', 'VOLUNTEER'), first));
    assert.equal((await logVolunteerService(as('hu', 'VOLUNTEER'), right)).minutes, 45);
  });

  it('not once it is decided; and what was taken back is not confirmed', async () => {
    const done = await logged('lan');
    doneOf(await confirmVolunteerService(as('gu', 'GRID_WORKER'), done));
    assert.deepEqual(
      await withdrawVolunteerService(as('lan', 'VOLUNTEER'), { id: done.id, version: 2 }),
      {
        wrongState: 'CONFIRMED',
        reason: 'service_already_decided',
      },
    );
    const gone = await logged('mei');
    doneOf(await withdrawVolunteerService(as('mei', 'VOLUNTEER'), gone));
    assert.deepEqual(
      await confirmVolunteerService(as('gu', 'GRID_WORKER'), { id: gone.id, version: 2 }),
      {
        wrongState: 'WITHDRAWN',
        reason: 'service_already_decided',
      },
    );
  });

  it('or is decided, when both come at one moment: one of the two, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const name = `both-${String(round)}`;
      const service = await logged(name);
      const outcomes = await Promise.all([
        withdrawVolunteerService(as(name, 'VOLUNTEER'), service),
        confirmVolunteerService(as('gu', 'GRID_WORKER'), service),
      ]);
      assert.equal(outcomes.filter((one) => 'done' in one).length, 1);
      assert.equal((await findVolunteerService(service.id))?.history.length, 2);
    }
  });

  it('is nobody else’s: others get the answer of a service that is not there', async () => {
    const { id, version } = await logged('pan');
    const unseen = refusal('NOT_FOUND', 'service');
    for (const other of [as('qi', 'VOLUNTEER'), as('gu', 'GRID_WORKER'), as('pan', 'GRID_WORKER')])
      await assert.rejects(withdrawVolunteerService(other, { id, version }), unseen);
    const own = as('pan', 'VOLUNTEER', places.elsewhere);
    await assert.rejects(withdrawVolunteerService(own, { id: 'none', version }), unseen);
    assert.equal(doneOf(await withdrawVolunteerService(own, { id, version })).state, 'WITHDRAWN');
  });
});
