import assert from 'node:assert/strict';
import {
  hiddenDays,
  levelOf,
  levelThresholds,
} from '../../../src/modules/admission/authorLevel.ts';
import { AuthorLevelModel } from '../../../src/modules/admission/authorLevel.model.ts';
import { findLevel } from '../../../src/modules/admission/authorLevel.store.ts';
import { reckonLevel } from '../../../src/modules/admission/reckonLevel.ts';
import { useStore } from '../../support/store.ts';
import { monday, places, someone, workOf } from '../../support/world.ts';

const daysAgo = (days: number) => new Date(monday.getTime() - days * 86_400_000);

describe('The level of an author', () => {
  useStore();

  for (const [days, stood, hidden, level] of [
    [undefined, 0, 0, 'NEW'],
    [6, 20, 0, 'NEW'],
    [7, 2, 0, 'NEW'],
    [7, 3, 2, 'KNOWN'],
    [7, 3, 3, 'NEW'],
    [90, 19, 0, 'KNOWN'],
    [90, 20, 1, 'KNOWN'],
    [90, 20, 0, 'TRUSTED'],
  ] as const)
    it(`is ${level} ${String(days ?? 'no')} days after the first text, with ${String(stood)} that stood and ${String(hidden)} hidden`, () => {
      const firstAt = days === undefined ? {} : { firstAt: daysAgo(days) };
      assert.equal(levelOf({ ...firstAt, stood, hidden }, monday), level);
    });

  it('is reckoned anew in the place of the one before, and comes back when nothing is hidden any more', async () => {
    const work = workOf(someone('RESIDENT', places.community));
    const written = { firstAt: daysAgo(100), stood: 20 };
    const fallen = await reckonLevel(work, 'wu', { ...written, hidden: 3 });
    assert.equal(fallen.level, 'NEW');
    const back = await reckonLevel(work, 'wu', { ...written, hidden: 0 });
    assert.deepEqual(await findLevel('wu'), back);
    assert.equal(back.level, 'TRUSTED');
    assert.equal(await AuthorLevelModel.countDocuments({ _id: 'wu' }), 1);
    assert.equal(await findLevel('nobody'), null);
  });

  it('has thresholds from the highest level down, each easier than the one before', () => {
    assert.equal(hiddenDays, 90);
    const [high, low] = levelThresholds;
    assert.ok(high && low && high.daysMin > low.daysMin && high.hiddenMax < low.hiddenMax);
  });
});
