import assert from 'node:assert/strict';
import { model } from 'mongoose';
import { findByIds, idsAtOnce, partsOfIds } from '../../src/platform/findByIds.ts';
import { insertManyOnce } from '../../src/platform/mongo.ts';
import { storedSchema } from '../../src/platform/storedSchema.ts';
import { collectionsAsked } from '../support/queryPlans.ts';
import { useStore } from '../support/store.ts';

interface Thing {
  _id: string;
  size: number;
}

const ThingModel = model<Thing>(
  'Thing',
  storedSchema<Thing>('things', { _id: String, size: Number }),
);
const ids = Array.from({ length: 2 * idsAtOnce + 1 }, (_, i) => `thing-${String(i)}`);

describe('Things of many ids', () => {
  useStore();
  before(() =>
    insertManyOnce(
      ThingModel,
      ids.map((_id, size) => ({ _id, size })),
    ),
  );

  it('are asked for by so many at once that no command takes long, and each is found once', async () => {
    const asked = [...ids, ...ids, 'none'];
    const found = await findByIds(ThingModel, asked);
    assert.deepEqual(found.map(({ _id }) => _id).toSorted(), ids.toSorted());
    assert.equal((await collectionsAsked(() => findByIds(ThingModel, asked))).length, 3);
  });

  it('may be shown with some of their fields', async () => {
    assert.deepEqual(await findByIds(ThingModel, ['thing-7'], { size: 1, _id: 0 }), [{ size: 7 }]);
  });

  it('are none for no ids, and the store is not asked', async () => {
    assert.deepEqual(await findByIds(ThingModel, []), []);
    assert.deepEqual(await collectionsAsked(() => findByIds(ThingModel, [])), []);
  });
});

describe('Parts of ids', () => {
  it('hold each id once, in order, and none is too large', () => {
    const parts = partsOfIds([...ids, 'thing-0']);
    assert.deepEqual(parts.flat(), ids);
    assert.deepEqual(
      parts.map(({ length }) => length),
      [idsAtOnce, idsAtOnce, 1],
    );
  });
});
