import assert from 'node:assert/strict';
import { systemActor, visitor } from '../../../src/kernel/work.ts';
import { saveNewCase } from '../../../src/modules/mediation/case.store.ts';
import { publishMonth } from '../../../src/modules/openness/publishMonth.ts';
import { readFigures } from '../../../src/modules/openness/readFigures.ts';
import { findReleasedCells } from '../../../src/modules/openness/release.store.ts';
import { saveArea } from '../../../src/modules/community/area.store.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { growPlaces, places, someone, workOf } from '../../support/world.ts';
import { endedCase, sideOf } from '../ledger/deeds.ts';
import { gather, raise } from './gathered.ts';

const china = (text: string): Date => new Date(`${text}+08:00`);
const now = china('2026-12-04T01:30:00');
const work = (at = now) => workOf(systemActor('tallyFigures'), at);
const publish = (at = now) => publishMonth(work(at), places.city, '2026-11');

const monthOf = async (area: string, at = now) => {
  const figures = await readFigures(workOf(visitor, at), area);
  return figures?.months.find(({ month }) => month === '2026-11');
};
const everywhere = () =>
  Promise.all(
    [places.city, places.district, places.street, places.community, places.elsewhere].map(
      async (area) => (await monthOf(area))?.messages,
    ),
  );

/** A case of the grid that was closed at a moment after three days. */
const close = (at: Date) =>
  saveNewCase(
    endedCase(
      [
        sideOf({ kind: 'PERSON', id: `a${String(at.getTime())}` }),
        sideOf({ kind: 'PERSON', id: 'b' }),
      ],
      at,
    ),
  );

describe('Publishing a month', () => {
  useStore();
  beforeEach('nothing is there but the places', async () => {
    await emptyStore();
    await growPlaces();
  });

  it('counts what was written, flagged, confirmed, opened and closed in it', async () => {
    const messages = await gather(places.grid, 19, china('2026-11-05T12:00:00'));
    await raise(messages.slice(0, 12), 9);
    for (let day = 10; day < 20; day += 1) await close(china(`2026-11-${String(day)}T10:00:00`));
    assert.ok(await publish());
    assert.deepEqual(await monthOf(places.city), {
      month: '2026-11',
      countedAt: now,
      messages: 19,
      flags: 12,
      confirmed: 9,
      casesOpened: 10,
      casesClosed: 10,
      medianDays: 3,
    });
  });

  it('says nothing of a community whose sister is too small to be left alone', async () => {
    await gather(places.grid, 12, china('2026-11-05T12:00:00'));
    await gather(places.elsewhereGrid, 3, china('2026-11-05T12:00:00'));
    await publish();
    assert.deepEqual(await everywhere(), [15, 15, 15, null, null]);
  });

  it('tells both where both are large, the larger areas being their sum', async () => {
    await gather(places.grid, 12, china('2026-11-05T12:00:00'));
    await gather(places.elsewhereGrid, 7, china('2026-11-05T12:00:00'));
    await publish();
    assert.deepEqual(await everywhere(), [19, 19, 19, 12, 7]);
  });

  it('ends the month at midnight in China', async () => {
    await gather(places.grid, 1, new Date(china('2026-11-01T00:00:00').getTime() - 1));
    await gather(places.grid, 9, china('2026-11-01T00:00:00'));
    await gather(places.grid, 1, china('2026-12-01T00:00:00'));
    await publish();
    assert.equal((await monthOf(places.city))?.messages, 9);
  });

  it('happens once: who looks every night sees no figure move by the one who came', async () => {
    await gather(places.grid, 12, china('2026-11-05T12:00:00'));
    await gather(places.elsewhereGrid, 4, china('2026-11-05T12:00:00'));
    await publish();
    const first = await everywhere();
    for (const [night, place] of [places.elsewhereGrid, places.grid, places.grid].entries()) {
      await gather(place, 1, china('2026-11-20T12:00:00'));
      assert.ok(!(await publish()));
      assert.deepEqual(await everywhere(), first, String(night));
    }
  });

  it('waits until the month is over and settled', async () => {
    await gather(places.grid, 12, china('2026-11-05T12:00:00'));
    for (const early of ['2026-11-29T01:30:00', '2026-12-01T01:30:00', '2026-12-03T23:00:00'])
      assert.ok(!(await publish(china(early))), early);
    assert.equal((await monthOf(places.city))?.countedAt, null);
  });

  it('waits while there is nothing at all, for what is gathered from outside later', async () => {
    assert.ok(!(await publish()));
    await gather(places.grid, 9, china('2026-11-05T12:00:00'));
    assert.ok(await publish(china('2026-12-09T01:30:00')));
  });

  it('comes to one release when several publish at once', async () => {
    await gather(places.grid, 7, china('2026-11-05T12:00:00'));
    const published = await Promise.all([1, 2, 3].map(() => publish()));
    assert.equal(published.filter(Boolean).length, 1);
  });

  it('tells of cities, districts, streets and communities, never of a grid, and of each city by itself', async () => {
    await gather(places.grid, 12, china('2026-11-05T12:00:00'));
    await gather(places.elsewhereGrid, 7, china('2026-11-05T12:00:00'));
    await gather('hz/a/b/c/d', 9, china('2026-11-05T12:00:00'));
    for (const [path, level] of [
      ['hz', 'CITY'],
      ['hz/a', 'DISTRICT'],
    ] as const) {
      const area = { id: path, path, parent: path === 'hz' ? '' : 'hz', name: path, level };
      await saveArea(area, { request: path, by: 'test', at: now });
    }
    await publish();
    for (const [area, messages] of [
      [places.grid, undefined],
      [places.community, 12],
      [places.street, 19],
    ] as const) {
      const released = await findReleasedCells(area, ['2026-11']);
      assert.equal(released.get('2026-11')?.cell?.messages, messages, area);
    }
    assert.equal((await monthOf('hz'))?.messages, null);
    assert.ok(await publishMonth(work(), 'hz', '2026-11'));
    assert.equal((await monthOf('hz'))?.messages, 9);
    assert.equal((await monthOf(places.city))?.messages, 19);
    const first = await readFigures(workOf(visitor, now));
    assert.equal(first?.area.path, 'hz', 'the first city by path');
  });

  it('is done by the platform alone', async () => {
    const admin = workOf(someone('ADMIN', places.city), now);
    await assert.rejects(publishMonth(admin, places.city, '2026-11'), { code: 'FORBIDDEN' });
  });
});
