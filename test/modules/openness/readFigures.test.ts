import assert from 'node:assert/strict';
import { systemActor, visitor } from '../../../src/kernel/work.ts';
import { publishMonth } from '../../../src/modules/openness/publishMonth.ts';
import { readFigures } from '../../../src/modules/openness/readFigures.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, places, workOf } from '../../support/world.ts';
import { gather, raise } from './gathered.ts';

const now = new Date('2026-12-20T09:00:00+08:00');
const anyone = workOf(visitor, now);
const withheld = { confirmed: null, casesOpened: null, casesClosed: null, medianDays: null };

describe('The public figures', () => {
  useStore();
  before('a month in the grid', async () => {
    await growPlaces();
    const november = new Date('2026-11-05T12:00:00+08:00');
    const october = new Date('2026-10-05T12:00:00+08:00');
    await raise(await gather(places.grid, 9, november), 4);
    await raise((await gather(places.grid, 4, october)).slice(0, 3));
  });

  it('have twelve months that are over, oldest first, before anything was published', async () => {
    const figures = await readFigures(anyone, places.street);
    assert.equal(figures?.countedAt, null);
    assert.deepEqual(
      [figures.months.length, figures.months[0]?.month, figures.months[11]?.month],
      [12, '2025-12', '2026-11'],
    );
    for (const { month: _month, ...shown } of figures.months)
      assert.ok(Object.values(shown).every((value) => value === null));
  });

  it('show what was published, and say when; what is withheld is null', async () => {
    for (const month of ['2026-10', '2026-11'])
      await publishMonth(workOf(systemActor('tallyFigures'), now), places.city, month);
    const figures = await readFigures(anyone, places.street);
    assert.deepEqual(figures?.countedAt, now);
    const [october, november] = figures.months.slice(-2);
    const shown = { countedAt: now, messages: 9, flags: 9, ...withheld };
    assert.deepEqual(november, { month: '2026-11', ...shown });
    assert.deepEqual(october, { month: '2026-10', ...shown, messages: null, flags: null });
  });

  it('are those of the first city when no area is named', async () => {
    const figures = await readFigures(anyone);
    assert.deepEqual([figures?.area.path, figures?.area.level], [places.city, 'CITY']);
    assert.equal(figures?.months.at(-1)?.messages, 9);
  });

  it('are none for a grid, nor for what does not exist', async () => {
    for (const path of [places.grid, 'nowhere', '', 'nb/', '$ne'])
      assert.equal(await readFigures(anyone, path), null, path);
  });

  it('move on with the months', async () => {
    const later = workOf(visitor, new Date('2027-12-04T09:00:00+08:00'));
    const figures = await readFigures(later, places.street);
    assert.equal(figures?.countedAt, null);
    assert.equal(figures.months[0]?.month, '2026-12');
  });
});
