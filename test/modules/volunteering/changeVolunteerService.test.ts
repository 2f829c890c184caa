import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { systemActor, visitor } from '../../../src/kernel/work.ts';
import { changeVolunteerService } from '../../../src/modules/volunteering/changeVolunteerService.ts';
import { confirmVolunteerService } from '../../../src/modules/volunteering/confirmVolunteerService.ts';
import { findVolunteerService } from '../../../src/modules/volunteering/volunteerService.store.ts';
import {
  withdrawnVolunteerService,
  type VolunteerService,
} from '../../../src/modules/volunteering/volunteerService.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, workOf } from '../../support/world.ts';
import { as, logged } from './volunteers.ts';

describe('Every change of a service', () => {
  useStore();
  before(growPlaces);

  const takeBack = (by: string, service: VolunteerService, version = service.version) =>
    changeVolunteerService(as(by, 'VOLUNTEER'), service, {
      act: 'withdrawVolunteerService',
      asked: { id: service.id, version },
      make: withdrawnVolunteerService,
    });

  it('stands once with the request that asked for it, of five at one moment too', async () => {
    const service = await logged('shu');
    const all = await Promise.all(Array.from({ length: 5 }, () => takeBack('shu', service)));
    const kept = await findVolunteerService(service.id);
    assert.deepEqual([kept?.version, kept?.state], [2, 'WITHDRAWN']);
    for (const one of all) assert.deepEqual(doneOf(one), kept);
  });

  it('needs the version that was read, and a service that nobody has decided on', async () => {
    const service = await logged('tao');
    assert.deepEqual(await takeBack('tao', service, 7), { staleAt: 1 });
    const confirmed = doneOf(await confirmVolunteerService(as('gu', 'GRID_WORKER'), service));
    assert.deepEqual(await takeBack('tao', confirmed), {
      wrongState: 'CONFIRMED',
      reason: 'service_already_decided',
    });
    assert.deepEqual(await findVolunteerService(service.id), confirmed);
  });

  it('is a person’s, never the platform’s own or a visitor’s', async () => {
    const service = await logged();
    for (const actor of [systemActor('import'), visitor])
      assert.throws(
        () =>
          changeVolunteerService(workOf(actor), service, {
            act: 'withdrawVolunteerService',
            asked: service,
            make: withdrawnVolunteerService,
          }),
        /a person changes it/u,
      );
  });
});
