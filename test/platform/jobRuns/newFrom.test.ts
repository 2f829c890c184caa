import assert from 'node:assert/strict';
import { newFrom } from '../../../src/platform/jobRuns/newFrom.ts';

const lastNotedAt = new Date('2025-11-11T02:00:00+08:00');
const [sunday, monday, saturday] = ['2025-11-16', '2025-11-17', '2025-11-15'] as const;

describe('What is new to a nightly check', () => {
  it('is what was written from a day before the last check was written down', () => {
    for (const date of [monday, saturday])
      assert.deepEqual(newFrom({ date, lastNotedAt }), new Date('2025-11-10T02:00:00+08:00'));
  });

  it('is everything in the check about a Sunday', () => {
    assert.equal(newFrom({ date: sunday, lastNotedAt }), undefined);
  });

  it('is everything when no check before has succeeded', () => {
    assert.equal(newFrom({ date: monday }), undefined);
  });
});
