import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addCounts, newRun, retryPauseMs, runIdOf } from '../../../src/platform/jobRuns/jobRun.ts';
import { monday } from '../../support/world.ts';

describe('A run of a job', () => {
  it('is known by job and date', () => {
    assert.equal(runIdOf('accrueCredit', '2026-11-23'), 'accrueCredit:2026-11-23');
  });

  it('begins untouched', () => {
    const run = newRun('accrueCredit', '2026-11-23', monday);
    assert.deepEqual(
      [run.state, run.epoch, run.owner, run.cursor, run.counts, run.attempts],
      ['DUE', 0, null, null, {}, 0],
    );
    assert.equal(
      newRun('accrueCredit', '2026-01-01', monday, 'OUT_OF_WINDOW').state,
      'OUT_OF_WINDOW',
    );
  });

  it('waits longer after each failed try, an hour at most', () => {
    assert.deepEqual([1, 2, 3, 4].map(retryPauseMs), [30_000, 60_000, 120_000, 240_000]);
    assert.equal(retryPauseMs(8), 3_600_000);
    assert.equal(retryPauseMs(1_000_000), 3_600_000);
    assert.equal(retryPauseMs(0), 30_000);
  });

  it('adds counts name by name, in any order', () => {
    const counts = fc.dictionary(fc.constantFrom('posted', 'already', 'skipped'), fc.nat(1_000));
    fc.assert(
      fc.property(counts, counts, counts, (a, b, c) => {
        assert.deepEqual(addCounts(a, b), addCounts(b, a));
        assert.deepEqual(addCounts(addCounts(a, b), c), addCounts(a, addCounts(b, c)));
      }),
    );
    assert.deepEqual(addCounts({ posted: 1 }, { posted: 2, skipped: 3 }), {
      posted: 3,
      skipped: 3,
    });
  });

  it('changes no counts by adding to them', () => {
    const before = { posted: 1 };
    addCounts(before, { posted: 1 });
    assert.deepEqual(before, { posted: 1 });
  });
});
