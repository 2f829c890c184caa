import assert from 'node:assert/strict';
import { systemActor, visitor } from '../../../src/kernel/work.ts';
import { publishMonth } from '../../../src/modules/openness/publishMonth.ts';
import { gather, raise } from '../../modules/openness/gathered.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, monday, places, workOf } from '../../support/world.ts';
import { ask } from '../mediation/asker.ts';

const figuresOf = async (area?: string) => {
  const source = `query($area: ID) { figures(area: $area) {
    area { path level } countedAt
    months { month countedAt messages flags confirmed casesOpened casesClosed medianDays } } }`;
  const { data, code } = await ask(workOf(visitor), source, { area });
  assert.equal(code, undefined);
  return data['figures'] as {
    readonly area: unknown;
    readonly countedAt: string | null;
    readonly months: readonly Readonly<Record<string, unknown>>[];
  } | null;
};

describe('The public figures through the API', () => {
  useStore();

  it('are none before there is a city', async () => {
    assert.equal(await figuresOf(), null);
  });

  it('are open to everybody, of the first city or of the area named', async () => {
    await growPlaces();
    const october = new Date('2026-10-20T09:00:00+08:00');
    await raise((await gather(places.grid, 12, october)).slice(0, 9), 4);
    await publishMonth(workOf(systemActor('tallyFigures')), places.city, '2026-10');
    const city = await figuresOf();
    assert.deepEqual(city?.area, { path: places.city, level: 'CITY' });
    assert.equal(city.countedAt, monday.toISOString());
    assert.equal(city.months.length, 12);
    assert.deepEqual(city.months.at(-1), {
      month: '2026-10',
      countedAt: monday.toISOString(),
      messages: 12,
      flags: 9,
      confirmed: null,
      casesOpened: null,
      casesClosed: null,
      medianDays: null,
    });
    assert.deepEqual((await figuresOf(places.street))?.months, city.months);
    assert.equal((await figuresOf(places.community))?.months.at(-1)?.['messages'], null);
  });

  it('are none for a grid or for what does not exist', async () => {
    assert.equal(await figuresOf(places.grid), null);
    assert.equal(await figuresOf('zz'), null);
  });
});
