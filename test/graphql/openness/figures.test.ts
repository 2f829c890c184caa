import assert from 'node:assert/strict';
import { systemActor, visitor } from '../../../src/kernel/work.ts';
import { tallyArea } from '../../../src/modules/openness/tallyArea.ts';
import { gather, raise } from '../../modules/openness/gathered.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, monday, places, workOf } from '../../support/world.ts';
import { ask } from '../mediation/asker.ts';

const figuresOf = async (area?: string) => {
  const source = `query($area: ID) { figures(area: $area) {
    area { path level } countedAt
    months { month messages flags confirmed casesOpened casesClosed medianDays } } }`;
  const { data, code } = await ask(workOf(visitor), source, { area });
  assert.equal(code, undefined);
  return data['figures'] as {
    readonly area: unknown;
    readonly countedAt: string | null;
    readonly months: readonly Readonly<Record<string, unknown>>[];
  } | null;
};

describe('The public figures through the door', () => {
  useStore();

  it('are none before there is a city', async () => {
    assert.equal(await figuresOf(), null);
  });

  it('are open to everybody, of the first city or of the area named', async () => {
    await growPlaces();
    await raise((await gather(places.grid, 8, monday)).slice(0, 5), 4);
    for (const area of [places.city, places.community])
      await tallyArea(workOf(systemActor('tallyFigures')), area);
    const city = await figuresOf();
    assert.deepEqual(city?.area, { path: places.city, level: 'CITY' });
    assert.equal(city.countedAt, monday.toISOString());
    assert.equal(city.months.length, 12);
    assert.deepEqual(city.months.at(-1), {
      month: '2026-11',
      messages: 8,
      flags: 5,
      confirmed: null,
      casesOpened: null,
      casesClosed: null,
      medianDays: null,
    });
    assert.deepEqual((await figuresOf(places.community))?.months, city.months);
  });

  it('are none for a grid or for what does not exist', async () => {
    assert.equal(await figuresOf(places.grid), null);
    assert.equal(await figuresOf('zz'), null);
  });
});
