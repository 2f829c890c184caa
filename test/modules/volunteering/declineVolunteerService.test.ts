import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { confirmVolunteerService } from '../../../src/modules/volunteering/confirmVolunteerService.ts';
import { declineVolunteerService } from '../../../src/modules/volunteering/declineVolunteerService.ts';
import {
  findVolunteerService,
  listConfirmedVolunteerServices,
} from '../../../src/modules/volunteering/volunteerService.store.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, monday } from '../../support/world.ts';
import { as, logged, personId, refusal } from './volunteers.ts';

describe('A second person does not confirm a service', () => {
  useStore();
  before(growPlaces);

  const grid = as('gu', 'GRID_WORKER');

  it('and says why, for the volunteer to read', async () => {
    const { id, version } = await logged();
    const declined = doneOf(
      await declineVolunteerService(grid, { id, version, note: ' 当天没有到岗 ' }),
    );
    assert.deepEqual(await findVolunteerService(id), declined);
    assert.equal(declined.state, 'DECLINED');
    assert.equal(declined.declineNote, '当天没有到岗');
    assert.equal(declined.decidedBy, personId('gu'));
    assert.equal(declined.history.at(-1)?.note, '当天没有到岗');
    assert.equal(declined.history.length, 2);
  });

  it('cannot leave the reason out', async () => {
    const { id, version } = await logged();
    const unsaid = refusal('BAD_INPUT', 'too_short');
    await assert.rejects(declineVolunteerService(grid, { id, version, note: '' }), unsaid);
    assert.equal((await findVolunteerService(id))?.state, 'LOGGED');
  });

  it('cannot turn a decision round', async () => {
    const { id, version } = await logged();
    await confirmVolunteerService(grid, { id, version });
    assert.deepEqual(await declineVolunteerService(grid, { id, version: 2, note: '改主意' }), {
      wrongState: 'CONFIRMED',
      reason: 'service_already_decided',
    });
    const other = await logged();
    await declineVolunteerService(grid, { id: other.id, version, note: '没有' });
    const turned = await confirmVolunteerService(grid, { id: other.id, version: 2 });
    assert.deepEqual(turned, { wrongState: 'DECLINED', reason: 'service_already_decided' });
  });

  it('leaves nothing that credit could read', async () => {
    const { id, version } = await logged();
    await declineVolunteerService(grid, { id, version, note: '没有' });
    const batch = { from: monday, to: minutesLater(60 * 24), limit: 100 };
    const confirmed = await listConfirmedVolunteerServices(batch);
    assert.equal(
      confirmed.some((service) => service.id === id),
      false,
    );
    assert.equal(
      confirmed.every(({ state }) => state === 'CONFIRMED'),
      true,
    );
  });
});
