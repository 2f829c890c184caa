import assert from 'node:assert/strict';
import { storeDigest } from '../jobs/fakes.ts';
import { plantedOnce } from './planted.ts';
import { emptyStore, useStore } from './store.ts';
import { growPlaces } from './world.ts';

/** A world of places, and how often it was planted. */
function world() {
  let planted = 0;
  const live = plantedOnce(async () => {
    planted += 1;
    await growPlaces();
    return planted;
  });
  return { live, planted: () => planted };
}

describe('A world with which many files begin', () => {
  useStore();
  beforeEach(emptyStore);

  it('is planted once, and is the same wherever it is laid down again', async () => {
    const { live, planted } = world();
    const given = await live();
    const first = await storeDigest();
    for (let file = 0; file < 2; file += 1) {
      await emptyStore();
      assert.equal(await live(), given);
      assert.equal(await storeDigest(), first);
    }
    assert.equal(planted(), 1);
  });

  it('is not planted beside anything else, which would belong to it from then on', async () => {
    await growPlaces();
    const { live, planted } = world();
    await assert.rejects(live(), /in an empty store/u);
    assert.equal(planted(), 0);
  });
});
