import assert from 'node:assert/strict';
import { takeNumbers } from '../../src/platform/serial.store.ts';
import { useStore } from '../support/store.ts';

const at = new Date('2026-11-23T01:00:00Z');

describe('Public numbers', () => {
  useStore();

  it('run through the year, one after the other', async () => {
    assert.deepEqual(await takeNumbers('letters', at), ['2026-1']);
    assert.deepEqual(await takeNumbers('letters', at, 3), ['2026-2', '2026-3', '2026-4']);
    assert.deepEqual(await takeNumbers('letters', at), ['2026-5']);
  });

  it('begin anew with the year of China', async () => {
    await takeNumbers('years', at);
    assert.deepEqual(await takeNumbers('years', new Date('2026-12-31T16:00:00Z')), ['2027-1']);
    assert.deepEqual(await takeNumbers('years', new Date('2026-12-31T15:59:59Z')), ['2026-2']);
  });

  it('are each given once, also when many ask first at the same moment', async () => {
    for (const series of ['race-a', 'race-b', 'race-c', 'race-d', 'race-e']) {
      const taken = await Promise.all(
        Array.from({ length: 20 }, (_, i) => takeNumbers(series, at, (i % 3) + 1)),
      );
      const numbers = taken.flat();
      assert.equal(new Set(numbers).size, numbers.length, series);
    }
  });
});
