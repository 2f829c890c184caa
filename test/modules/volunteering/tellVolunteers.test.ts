import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { listNotices } from '../../../src/modules/notices/notice.store.ts';
import { confirmVolunteerService } from '../../../src/modules/volunteering/confirmVolunteerService.ts';
import { declineVolunteerService } from '../../../src/modules/volunteering/declineVolunteerService.ts';
import { tellVolunteers } from '../../../src/modules/volunteering/tellVolunteers.ts';
import {
  volunteerServiceEvent,
  type VolunteerService,
} from '../../../src/modules/volunteering/volunteerService.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces } from '../../support/world.ts';
import { as, logged, personId } from './volunteers.ts';

const event = (service: VolunteerService) => ({ ...volunteerServiceEvent(service), seq: 1 });
const grid = as('gu', 'GRID_WORKER');

describe('A volunteer is told', () => {
  useStore();
  before(growPlaces);

  it('that a service was confirmed or declined, each once; not why, for that stands in the page', async () => {
    const [one, other, open] = [await logged('mei'), await logged('bo'), await logged('an')];
    const confirmed = doneOf(await confirmVolunteerService(grid, one));
    const declined = doneOf(await declineVolunteerService(grid, { ...other, note: '没有见到人' }));
    const events = [event(confirmed), event(declined), event(open)];
    assert.equal(await tellVolunteers(events), 2);
    assert.equal(await tellVolunteers(events), 0);
    const toldTo = async (name: string) =>
      (await listNotices({ personId: personId(name), unreadOnly: true }, { first: 5 })).items;
    const [mei] = await toldTo('mei');
    assert.equal(mei?.text.zh, '您2026年11月23日的志愿服务已确认，60 分钟。');
    const [bo] = await toldTo('bo');
    assert.deepEqual([bo?.kind, bo?.path], ['SERVICE_DECLINED', '/services']);
    assert.doesNotMatch(bo?.text.zh ?? '', /没有见到人/u);
    assert.deepEqual(await toldTo('an'), []);
  });
});
