import assert from 'node:assert/strict';
import {
  findArea,
  findAreaByAct,
  findAreas,
  listAreas,
  listPathsIn,
  saveArea,
} from '../../../src/modules/community/area.store.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, monday, places } from '../../support/world.ts';

describe('The tree of areas', () => {
  useStore();
  before(growPlaces);

  it('finds many at once and leaves out what does not exist', async () => {
    const found = await findAreas([places.grid, 'nowhere', places.city, places.city]);
    assert.deepEqual(found.map(({ path }) => path).sort(), [places.city, places.grid]);
    assert.deepEqual(await findAreas([]), []);
  });

  it('answers null for rubbish as for an absent path', async () => {
    for (const path of ['', 'nb/', '/nb', 'NB', 'nb/hs/nm/lj/g1/x', '$where', '\u0000'])
      assert.equal(await findArea(path), null, path);
  });

  it('lists the parts of one area alone, by path', async () => {
    assert.deepEqual(
      (await listAreas(places.street)).map(({ path }) => path),
      [places.community, places.elsewhere],
    );
    assert.deepEqual(
      (await listAreas(null)).map(({ path }) => path),
      [places.city],
    );
    assert.deepEqual(await listAreas('nowhere'), []);
  });

  it('lists an area and all that lies in it, each after the one it lies in, and not what only begins alike', async () => {
    const beside = [`${places.street}x`, `${places.district}/nm-2`, 'nb/hs/nl'];
    for (const path of beside)
      await saveArea(
        { id: path, path, parent: places.district, name: path, level: 'STREET' },
        { request: path, by: 'test', at: monday },
      );
    const { street, community, grid, elsewhere, elsewhereGrid } = places;
    const within = [street, community, grid, elsewhere, elsewhereGrid];
    assert.deepEqual(await listPathsIn(street), within);
    assert.deepEqual(
      await listPathsIn(places.city),
      [places.city, places.district, ...within, ...beside].sort(),
    );
    assert.deepEqual(await listPathsIn(places.grid), [places.grid]);
  });

  it('knows an area by the act that made it', async () => {
    const found = await findAreaByAct(`area-${places.street}`);
    assert.deepEqual(found, { area: await findArea(places.street), request: places.street });
    assert.equal(await findAreaByAct(places.street), null);
  });

  it('keeps a path once, whoever brings it', async () => {
    const again = {
      id: 'other',
      path: places.city,
      parent: '',
      name: '另一',
      level: 'CITY',
    } as const;
    assert.equal(await saveArea(again, { request: 'r', by: 'x', at: monday }), false);
    assert.notEqual((await findArea(places.city))?.name, '另一');
  });
});
