import assert from 'node:assert/strict';
import type { Firm } from '../../../src/modules/identity/firm.ts';
import {
  findFirm,
  findFirmByAct,
  findFirmByNo,
  findFirms,
  listFirms,
  listFirmsOf,
  listFirmsOfEach,
  saveFirm,
} from '../../../src/modules/identity/firm.store.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, monday, places } from '../../support/world.ts';

const firmOf = (id: string, name: string, own: Partial<Firm> = {}): Firm => ({
  ...{ id, no: `F-${id}`, name, area: places.community, representativeId: 'qian', ...own },
});
const water = firmOf('1', '青溪水务');
const lifts = firmOf('2', '青溪电梯', { representativeId: 'sun' });
const away = firmOf('3', '外地电梯', { area: places.elsewhere });

const save = (firm: Firm, at = monday) =>
  saveFirm(firm, { request: `r${firm.id}`, by: 'test', at });
const ids = (firms: readonly Firm[]): string[] => firms.map(({ id }) => id);

describe('The store of firms', () => {
  useStore();
  before('three firms, one of them elsewhere', async () => {
    for (const [i, firm] of [water, lifts, away].entries())
      assert.equal(await save(firm, minutesLater(i)), true);
  });

  it('gives each back by its id, its number or the act that registered it', async () => {
    assert.deepEqual(await findFirm('1'), water);
    assert.deepEqual(await findFirmByNo('F-2'), lifts);
    assert.deepEqual(await findFirmByAct('3'), { firm: away, request: 'r3' });
    assert.deepEqual(new Set(ids(await findFirms(['1', '3', 'none']))), new Set(['1', '3']));
  });

  it('has none where there is none', async () => {
    assert.equal(await findFirm('none'), null);
    assert.equal(await findFirmByNo('F-none'), null);
    assert.equal(await findFirmByAct('none'), null);
  });

  it('lists those of an area by a part of the name, newest first', async () => {
    const listed = async (area: string, query: string) =>
      ids((await listFirms(area, query, { first: 10 })).items);
    assert.deepEqual(await listed(places.community, '青溪'), ['2', '1']);
    assert.deepEqual(await listed(places.community, '电梯'), ['2']);
    assert.deepEqual(await listed(places.city, '电梯'), ['3', '2']);
    const { items, hasNext } = await listFirms(places.city, '电梯', { first: 1 });
    assert.deepEqual([items, hasNext], [[away], true]);
  });

  it('knows for which a person speaks', async () => {
    assert.deepEqual(new Set(ids(await listFirmsOf('qian'))), new Set(['1', '3']));
    assert.deepEqual(await listFirmsOf('nobody'), []);
    assert.deepEqual(ids(await listFirmsOfEach(['sun', 'nobody'])), ['2']);
    assert.equal((await listFirmsOfEach(['sun', 'qian'])).length, 3);
  });

  it('gives at most fifty of one person', async () => {
    const many = Array.from({ length: 51 }, (_, i) =>
      firmOf(`many-${String(i)}`, `第${String(i)}家分店`, { representativeId: 'many' }),
    );
    for (const firm of many) await save(firm);
    assert.equal((await listFirmsOf('many')).length, 50);
    assert.equal((await listFirmsOfEach(['many'])).length, 50);
    assert.equal((await listFirmsOfEach(['many', 'sun'])).length, 52);
  });

  it('gives neither an id nor a name twice, however it is written', async () => {
    assert.equal(await save({ ...water, name: '别的', no: 'F-9' }), false);
    assert.equal(await save(firmOf('4', water.name)), false);
    await assert.rejects(save(firmOf('5', '又一家', { no: 'F-1' })), { code: 11_000 });
  });
});
