import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { confirmVolunteerService } from '../../../src/modules/volunteering/confirmVolunteerService.ts';
import {
  findVolunteerServices,
  hasOverlap,
  listConfirmedVolunteerServices,
  listVolunteerServices,
  listVolunteerServicesOf,
} from '../../../src/modules/volunteering/volunteerService.store.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, places } from '../../support/world.ts';
import { isIndexed, plansOf } from '../../support/queryPlans.ts';
import { as, logged } from './volunteers.ts';

describe('The services that the accrual job reads', () => {
  useStore();
  let ids: string[] = [];

  before('ten services are confirmed, one a minute; two are not', async () => {
    await growPlaces();
    ids = [];
    for (let i = 0; i < 10; i += 1) {
      const { id, version } = await logged();
      const grid = as('gu', 'GRID_WORKER', places.community, minutesLater(i));
      ids.push(doneOf(await confirmVolunteerService(grid, { id, version })).id);
    }
    await logged();
    await logged();
  });

  const idsOf = (services: readonly { id: string }[]) => services.map(({ id }) => id);

  it('are the confirmed ones of [from, to), oldest decision first', async () => {
    const all = await listConfirmedVolunteerServices({
      from: minutesLater(0),
      to: minutesLater(10),
      limit: 50,
    });
    assert.deepEqual(idsOf(all), ids);
    const some = await listConfirmedVolunteerServices({
      from: minutesLater(3),
      to: minutesLater(6),
      limit: 50,
    });
    assert.deepEqual(idsOf(some), ids.slice(3, 6));
  });

  it('come in pieces without a gap or a repeat', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    for (let piece = 0; piece < 5; piece += 1) {
      const batch = { from: minutesLater(0), to: minutesLater(10), limit: 3 };
      const found = await listConfirmedVolunteerServices(
        after === undefined ? batch : { ...batch, after },
      );
      seen.push(...idsOf(found));
      after = found.at(-1)?.decidedOrder ?? after;
    }
    assert.deepEqual(seen, ids);
  });

  it('are found by their ids, and unknown ids are left out', async () => {
    const found = await findVolunteerServices([ids[0] ?? '', ids[4] ?? '', 'f'.repeat(32)]);
    assert.deepEqual(new Set(idsOf(found)), new Set([ids[0], ids[4]]));
  });

  it('come from an index without sorting, as every other list does', async () => {
    const page = { first: 5, after: 'z' };
    const batch = { from: minutesLater(0), to: minutesLater(60), limit: 5 };
    const one = await logged();
    const plans = await plansOf(async () => {
      await listVolunteerServices({ area: 'nb', state: 'LOGGED' }, page);
      await listVolunteerServicesOf({ volunteerId: 'somebody' }, page);
      await listConfirmedVolunteerServices(batch);
      await listConfirmedVolunteerServices({ ...batch, after: '0' });
      await hasOverlap(one);
    });
    assert.ok(plans.length >= 5);
    for (const stages of plans) assert.equal(isIndexed(stages), true, stages.join());
  });
});
