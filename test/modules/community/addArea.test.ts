import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { idFrom } from '../../../src/kernel/id.ts';
import { systemActor, visitor } from '../../../src/kernel/work.ts';
import type { Actor } from '../../../src/kernel/work.ts';
import { addArea } from '../../../src/modules/community/addArea.ts';
import { areaPartsMax } from '../../../src/modules/community/area.ts';
import type { NewArea } from '../../../src/modules/community/area.ts';
import { findArea, listAreas, saveArea } from '../../../src/modules/community/area.store.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, monday, places, someone, workOf } from '../../support/world.ts';

const admin = someone('ADMIN', places.district, 'the-admin');
const asked: NewArea = { key: 'key-0001', parent: places.street, code: 'xc', name: '新城社区' };
const add = (actor: Actor, input: Partial<NewArea> = {}) =>
  addArea(workOf(actor), { ...asked, ...input });
const refusedAs = (code: string, reason?: string) => (error: unknown) =>
  error instanceof AppError &&
  error.code === code &&
  (reason === undefined || error.detail.reason === reason);

describe('An administrator adds an area', () => {
  useStore();
  before(growPlaces);

  it('below one that they hold, and finds it there', async () => {
    const area = await add(admin);
    assert.equal(area.path, 'nb/hs/nm/xc');
    assert.equal(area.level, 'COMMUNITY');
    assert.equal(area.id, idFrom('the-admin', 'addArea', asked.key));
    assert.deepEqual(await findArea('nb/hs/nm/xc'), area);
    assert.ok((await listAreas(places.street)).some(({ path }) => path === area.path));
  });

  it('once, however often the same request comes', async () => {
    const results = await Promise.all([add(admin), add(admin), add(admin)]);
    assert.equal(new Set(results.map(({ id }) => id)).size, 1);
    assert.equal((await listAreas(places.street)).filter((a) => a.path.endsWith('xc')).length, 1);
  });

  it('but a key does not carry another content, nor a code another area', async () => {
    await assert.rejects(add(admin, { name: '别的' }), refusedAs('CONFLICT', 'key_reused'));
    await assert.rejects(add(admin, { code: 'yy' }), refusedAs('CONFLICT', 'key_reused'));
    await assert.rejects(add(admin, { key: 'key-0002' }), refusedAs('CONFLICT', 'code_taken'));
  });

  it('in a race of many for one code, exactly once', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 12 }, (_, i) =>
        add(admin, { key: `race-key-${String(i)}`, code: 'race' }),
      ),
    );
    assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
    for (const one of tries)
      if (one.status === 'rejected') assert.ok(refusedAs('CONFLICT', 'code_taken')(one.reason));
  });

  it('and learns nothing of areas beyond: absent and foreign look alike', async () => {
    const messages = await Promise.all(
      ['nb', 'zz', 'nb/hs/absent', ''].map((parent) =>
        add(admin, { key: 'key-0003', parent }).then(
          () => 'added',
          (error: unknown) => (error instanceof AppError ? `${error.code} ${error.message}` : ''),
        ),
      ),
    );
    assert.deepEqual(
      new Set(messages),
      new Set(['NOT_FOUND No such area, or it is not yours to see.']),
    );
  });

  it('up to 200 parts of one area', async () => {
    for (let i = 0; i < areaPartsMax; i += 1) {
      const code = `p${String(i)}`;
      await saveArea(
        { id: `p-${code}`, path: `nb/pp/${code}`, parent: 'nb/pp', name: code, level: 'STREET' },
        { request: 'r', by: 'test', at: monday },
      );
    }
    const full = { id: 'pp', path: 'nb/pp', parent: 'nb', name: 'pp', level: 'DISTRICT' } as const;
    await saveArea(full, { request: 'r', by: 'test', at: monday });
    const city = someone('ADMIN', 'nb');
    await assert.rejects(
      add(city, { key: 'key-0004', parent: 'nb/pp', code: 'one-more' }),
      refusedAs('CONFLICT', 'area_full'),
    );
  });
});

describe('Nobody else adds an area', () => {
  useStore();
  before(growPlaces);

  it('neither a visitor nor another role, not even over the whole city', async () => {
    await assert.rejects(add(visitor), refusedAs('FORBIDDEN'));
    for (const role of ['RESIDENT', 'SPOKESPERSON', 'AUDITOR', 'GRID_WORKER'] as const)
      await assert.rejects(add(someone(role, 'nb')), refusedAs('FORBIDDEN'));
    assert.equal(await findArea('nb/hs/nm/xc'), null);
  });

  it('except the platform itself, which also adds cities', async () => {
    const city = await add(systemActor('admin'), { key: 'key-0005', parent: '', code: 'hz' });
    assert.deepEqual([city.path, city.level, city.parent], ['hz', 'CITY', '']);
    assert.deepEqual(
      (await listAreas(null)).map(({ path }) => path),
      ['hz', 'nb'],
    );
  });
});
