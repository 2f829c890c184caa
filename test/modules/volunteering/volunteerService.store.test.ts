import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { confirmVolunteerService } from '../../../src/modules/volunteering/confirmVolunteerService.ts';
import {
  countVolunteerServices,
  countVolunteerServicesOf,
  findVolunteerService,
  findVolunteerServices,
  findVolunteerServicesSince,
  hasOverlap,
  listConfirmedVolunteerServices,
  listVolunteerServices,
  listVolunteerServicesOf,
  saveNewVolunteerService,
  saveNewVolunteerServices,
  saveVolunteerService,
  type OwnVolunteerServicesAsked,
  type VolunteerServicesAsked,
} from '../../../src/modules/volunteering/volunteerService.store.ts';
import {
  decidedVolunteerService,
  makeVolunteerService,
} from '../../../src/modules/volunteering/volunteerService.ts';
import { bearing, pendingTypes } from '../../support/events.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, places } from '../../support/world.ts';
import { isIndexed, plansOf } from '../../support/queryPlans.ts';
import { as, logged, personId } from './volunteers.ts';

type VolunteerServiceDraft = Parameters<typeof makeVolunteerService>[0];

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

  it('are none in less than one piece', async () => {
    const batch = { from: minutesLater(0), to: minutesLater(10), limit: 0 };
    await assert.rejects(listConfirmedVolunteerServices(batch), /limit is positive/u);
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

describe('The services that are kept', () => {
  useStore();

  const volunteerId = personId('xia');
  const serviceOf = (id: string, from: number, own: Partial<VolunteerServiceDraft> = {}) =>
    makeVolunteerService({
      ...{ id, kind: 'PATROL', note: '沿河巡查一圈', startedAt: minutesLater(from), minutes: 30 },
      ...{ area: places.grid, volunteerId, role: 'VOLUNTEER', request: id, at: minutesLater(0) },
      ...own,
    });
  const signed = { by: 'gu', role: 'GRID_WORKER', at: minutesLater(9) } as const;
  const idsOf = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id);

  const first = serviceOf('s1', -400);
  const second = serviceOf('s2', -300, { at: minutesLater(1), note: '帮老人买药' });
  const declined = decidedVolunteerService(serviceOf('s3', -200, { at: minutesLater(2) }), {
    ...signed,
    state: 'DECLINED',
    note: '没有来',
  });
  const others = serviceOf('s4', -300, { at: minutesLater(3), volunteerId: personId('mi') });
  const abroad = serviceOf('s5', -100, { area: places.elsewhereGrid, at: minutesLater(4) });

  before(() => saveNewVolunteerServices([second, first, declined, others, abroad]));

  it('are as they were made, each with the events of all its acts', async () => {
    assert.deepEqual(await findVolunteerService('s3'), declined);
    assert.deepEqual(await findVolunteerService('s1'), first);
    assert.deepEqual(await pendingTypes('services', 's3'), ['service.logged', 'service.declined']);
    assert.deepEqual((await bearing('services', 's3'))?.eventsAt, minutesLater(2));
    assert.equal(await findVolunteerService('none'), null);
  });

  it('stay as they are when they come again', async () => {
    assert.equal(await saveNewVolunteerService({ ...first, note: '别的' }), 'exists');
    await saveNewVolunteerServices([{ ...first, note: '别的' }]);
    assert.deepEqual(await findVolunteerService('s1'), first);
  });

  it('are listed for their volunteer, newest first, by state, words and time, and counted so', async () => {
    const own = async (asked: Partial<OwnVolunteerServicesAsked> = {}) => {
      const whole = { volunteerId, ...asked };
      const page = await listVolunteerServicesOf(whole, { first: 9 });
      assert.equal((await countVolunteerServicesOf(whole)).number, page.items.length);
      return idsOf(page);
    };
    assert.deepEqual(await own(), ['s5', 's3', 's2', 's1']);
    assert.deepEqual(await own({ state: 'DECLINED' }), ['s3']);
    assert.deepEqual(await own({ query: '买药' }), ['s2']);
    assert.deepEqual(await own({ from: minutesLater(1), until: minutesLater(4) }), ['s3', 's2']);
    assert.deepEqual(await own({ volunteerId: personId('mi') }), ['s4']);
  });

  it('are listed for their area in one state, by words or by who served, and counted so', async () => {
    const listed = async (asked: Partial<VolunteerServicesAsked> = {}) => {
      const whole = { area: places.community, state: 'LOGGED', ...asked } as const;
      const page = await listVolunteerServices(whole, { first: 9 });
      assert.equal((await countVolunteerServices(whole)).number, page.items.length);
      return idsOf(page);
    };
    assert.deepEqual(await listed(), ['s4', 's2', 's1']);
    assert.deepEqual(await listed({ state: 'DECLINED' }), ['s3']);
    assert.deepEqual(await listed({ area: places.elsewhere }), ['s5']);
    assert.deepEqual(await listed({ query: '买药' }), ['s2']);
    assert.deepEqual(await listed({ query: '买药', namedIds: [personId('mi')] }), ['s4', 's2']);
    assert.deepEqual(await listed({ from: minutesLater(1), until: minutesLater(3) }), ['s2']);
  });

  it('are found since a moment, whenever they were logged', async () => {
    const since = async (minutes: number) =>
      (await findVolunteerServicesSince(volunteerId, minutesLater(minutes)))
        .map(({ id }) => id)
        .sort();
    assert.deepEqual(await since(-300), ['s2', 's3', 's5']);
    assert.deepEqual(await since(-299), ['s3', 's5']);
    assert.deepEqual(await findVolunteerServicesSince(personId('mi'), minutesLater(-200)), []);
  });

  it('share no minute with another of the same volunteer that counts', async () => {
    const at = (from: number, own: Partial<VolunteerServiceDraft> = {}) =>
      hasOverlap(serviceOf('new', from, { at: minutesLater(5), ...own }));
    assert.deepEqual(await Promise.all([-430, -429, -371, -370].map((from) => at(from))), [
      false,
      true,
      true,
      false,
    ]);
    assert.equal(await at(-200), false, 'that one was declined');
    assert.equal(await at(-400, { volunteerId: personId('mi') }), false);
    assert.equal(await at(-1_000, { minutes: 600 }), false);
    assert.equal(await at(-1_000, { minutes: 601 }), true);
    assert.equal(await hasOverlap(first), false, 'not with itself');
  });

  it('are changed at the version that was read alone, with the event of the act', async () => {
    const confirmed = decidedVolunteerService(first, { ...signed, state: 'CONFIRMED' });
    assert.equal(await saveVolunteerService(confirmed), true);
    assert.equal(await saveVolunteerService(confirmed), false);
    assert.deepEqual(await findVolunteerService('s1'), confirmed);
    assert.deepEqual(await pendingTypes('services', 's1'), ['service.logged', 'service.confirmed']);
  });
});
