import assert from 'node:assert/strict';
import { readFigures } from '../../src/modules/openness/readFigures.ts';
import { visitor } from '../../src/kernel/work.ts';
import { runByHand } from '../../jobs/runByHand.ts';
import { runOpenDates, runUnfinishedDate } from '../../jobs/runDaily.ts';
import { tallyFigures } from '../../jobs/tallyFigures.ts';
import { gather } from '../modules/openness/gathered.ts';
import { useStore } from '../support/store.ts';
import { growPlaces, places, workOf } from '../support/world.ts';
import { runnerAt, storeDigest, writesDuring } from './fakes.ts';

const now = new Date('2025-11-20T09:00:00+08:00');

describe('The nightly figures', () => {
  useStore();
  before('messages in a grid', async () => {
    await growPlaces();
    await gather(places.grid, 9, new Date('2025-11-05T12:00:00+08:00'));
  });

  it('are counted for every area from the community up, each once', async () => {
    const [outcome] = await runOpenDates(tallyFigures, runnerAt(now));
    const areas = [places.city, places.district, places.street, places.community, places.elsewhere];
    assert.deepEqual(
      [outcome?.state, outcome?.counts['areas'], outcome?.counts['months']],
      ['SUCCEEDED', areas.length, areas.length * 12],
    );
    for (const area of areas) {
      const figures = await readFigures(workOf(visitor, now), area);
      const expected = area === places.elsewhere ? null : 9;
      assert.equal(figures?.months.at(-1)?.messages, expected, area);
    }
  });

  it('change nothing when they are counted again', async () => {
    const before = await storeDigest();
    const again = () => runUnfinishedDate(tallyFigures, '2025-11-19', runnerAt(now));
    assert.deepEqual(await writesDuring(again), []);
    assert.equal((await again()).counts['changed'], 0);
    assert.equal(await storeDigest(), before);
  });

  it('take what came today when a person asks', async () => {
    await gather(places.grid, 6, new Date('2025-11-20T08:00:00+08:00'));
    await runByHand(tallyFigures, undefined, runnerAt(now));
    const figures = await readFigures(workOf(visitor, now), places.community);
    assert.equal(figures?.months.at(-1)?.messages, 15);
  });

  it('come to one result when 5 workers count without leases', async () => {
    await gather(places.grid, 5, new Date('2025-11-20T08:30:00+08:00'));
    await Promise.all(
      Array.from({ length: 5 }, () => runUnfinishedDate(tallyFigures, '2025-11-20', runnerAt(now))),
    );
    const figures = await readFigures(workOf(visitor, now), places.city);
    assert.equal(figures?.months.at(-1)?.messages, 20);
  });
});
