import assert from 'node:assert/strict';
import { countMax, countOf } from '../../src/kernel/count.ts';

describe('A count', () => {
  it('is exact up to its bound, and says so when there are more', () => {
    assert.deepEqual(countOf(0), { number: 0, isMore: false });
    assert.deepEqual(countOf(countMax), { number: countMax, isMore: false });
    assert.deepEqual(countOf(countMax + 1), { number: countMax, isMore: true });
  });
});
