import assert from 'node:assert/strict';
import { randomId } from '../../../src/kernel/id.ts';
import { declineVolunteerService } from '../../../src/modules/volunteering/declineVolunteerService.ts';
import { logVolunteerService } from '../../../src/modules/volunteering/logVolunteerService.ts';
import { readVolunteerServicesToLogAgain } from '../../../src/modules/volunteering/readVolunteerServices.ts';
import { withdrawVolunteerService } from '../../../src/modules/volunteering/withdrawVolunteerService.ts';
import { growPlaces, minutesLater, places } from '../../support/world.ts';
import { useStore } from '../../support/store.ts';
import { as, patrol } from './volunteers.ts';

const day = 1_440;
const gridWorker = as('g', 'GRID_WORKER');
const he = (minutes = 0) => as('he', 'VOLUNTEER', places.community, minutesLater(minutes));

describe('What a volunteer can log anew', () => {
  useStore();
  before(growPlaces);

  const log = (minutes: number, now = 0) =>
    logVolunteerService(he(now), patrol(minutes, 30, randomId()));
  const decline = async (minutes: number) => {
    const { id, version } = await log(minutes);
    await declineVolunteerService(gridWorker, { id, version, note: '日期不对' });
    return id;
  };
  const toLogAgain = async (now = 0, first = 50) => {
    const { items, hasNext, count } = await readVolunteerServicesToLogAgain(he(now), { first });
    return { ids: items.map(({ id }) => id), hasNext, count: (await count()).number };
  };

  it('is what was declined, until the same day is logged once more or thirty days have passed', async () => {
    const declined = await decline(-5 * day);
    const corrected = await decline(-3 * day);
    const old = await decline(-29 * day);
    assert.deepEqual(new Set((await toLogAgain()).ids), new Set([declined, corrected, old]));
    await log(-3 * day + 60, 1);
    assert.deepEqual(new Set((await toLogAgain(1)).ids), new Set([declined, old]));
    assert.deepEqual((await toLogAgain(2 * day)).ids, [declined], 'too long ago');
  });

  it('is neither what waits for somebody else nor what was taken back, nor anybody else’s', async () => {
    const { id, version } = await log(-day, 2);
    await withdrawVolunteerService(he(3), { id, version });
    await log(-2 * day, 4);
    assert.equal((await toLogAgain(4)).count, 2);
    const other = await readVolunteerServicesToLogAgain(as('lv', 'VOLUNTEER'), { first: 5 });
    assert.deepEqual(other.items, []);
  });

  it('page by page, with the count of all', async () => {
    const first = await toLogAgain(4, 1);
    assert.deepEqual([first.ids.length, first.hasNext, first.count], [1, true, 2]);
    const { items } = await readVolunteerServicesToLogAgain(he(4), { first: 5 });
    const after = items[0]?.order ?? '';
    const rest = await readVolunteerServicesToLogAgain(he(4), { first: 5, after });
    assert.deepEqual(rest.items, items.slice(1));
    assert.deepEqual([rest.items.length, rest.hasNext], [1, false]);
    assert.deepEqual([items.length, (await rest.count()).number], [2, 2]);
  });
});
