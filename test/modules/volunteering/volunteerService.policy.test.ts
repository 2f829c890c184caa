import assert from 'node:assert/strict';
import {
  mayDecideVolunteerService,
  mayLogVolunteerService,
  mayReadVolunteerServicesOf,
  mayWithdrawVolunteerService,
} from '../../../src/modules/volunteering/volunteerService.policy.ts';
import { makeVolunteerService } from '../../../src/modules/volunteering/volunteerService.ts';
import { minutesLater, monday, places, someone } from '../../support/world.ts';
import { placesThatMay, rolesThatMay } from '../../support/whoMay.ts';

const { city, district, street, community, grid, elsewhere } = places;
const around = [city, district, street, community, grid];

/** What Mei did in the grid. */
const service = makeVolunteerService({
  ...{ id: 's', volunteerId: 'mei', kind: 'CARE', note: '陪老人去医院', area: grid },
  ...{ startedAt: minutesLater(-90), minutes: 60, request: 'r', role: 'VOLUNTEER', at: monday },
});

describe('A service', () => {
  it('is written down by a volunteer of the area', () => {
    const may = rolesThatMay((actor) => mayLogVolunteerService(actor, grid), grid);
    assert.deepEqual(may, ['VOLUNTEER']);
    const over = placesThatMay((scope) =>
      mayLogVolunteerService(someone('VOLUNTEER', scope), grid),
    );
    assert.deepEqual(over, around);
  });

  it('is seen waiting, and decided, by grid workers, spokespeople and mediators of the area', () => {
    const deciders = ['SPOKESPERSON', 'MEDIATOR', 'GRID_WORKER'];
    assert.deepEqual(
      rolesThatMay((actor) => mayReadVolunteerServicesOf(actor, grid), grid),
      deciders,
    );
    assert.deepEqual(
      rolesThatMay((actor) => mayDecideVolunteerService(actor, service), grid),
      deciders,
    );
    const over = placesThatMay((scope) =>
      mayDecideVolunteerService(someone('GRID_WORKER', scope), service),
    );
    assert.deepEqual(over, around);
  });

  it('is never decided by who served, whatever else they are', () => {
    assert.equal(mayDecideVolunteerService(someone('GRID_WORKER', city, 'mei'), service), false);
  });

  it('is taken back by who served, as a volunteer, wherever they serve now', () => {
    const may = (role: 'VOLUNTEER' | 'GRID_WORKER', personId: string) =>
      mayWithdrawVolunteerService(someone(role, elsewhere, personId), service);
    assert.equal(may('VOLUNTEER', 'mei'), true);
    assert.equal(may('VOLUNTEER', 'lan'), false);
    assert.equal(may('GRID_WORKER', 'mei'), false);
  });
});
