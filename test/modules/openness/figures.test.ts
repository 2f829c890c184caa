import assert from 'node:assert/strict';
import {
  isSettled,
  medianDaysOf,
  monthRange,
  settledMonths,
} from '../../../src/modules/openness/figures.ts';
import { isPublicArea, mayPublish } from '../../../src/modules/openness/figures.policy.ts';
import { systemActor, visitor } from '../../../src/kernel/work.ts';
import { places, someone } from '../../support/world.ts';

describe('The months of the figures', () => {
  it('are the last twelve that are over long enough, oldest first, across the year', () => {
    const months = settledMonths(new Date('2026-02-10T00:00:00Z'), 12);
    assert.equal(months.length, 12);
    assert.deepEqual([months[0], months[10], months[11]], ['2025-02', '2025-12', '2026-01']);
  });

  it('change on the fourth of a month, at midnight in China', () => {
    assert.deepEqual(settledMonths(new Date('2026-12-03T15:59:59Z'), 1), ['2026-10']);
    assert.deepEqual(settledMonths(new Date('2026-12-03T16:00:00Z'), 1), ['2026-11']);
    assert.deepEqual(settledMonths(new Date('2027-01-03T12:00:00Z'), 2), ['2026-10', '2026-11']);
  });

  it('follow one another without gap or overlap', () => {
    const months = settledMonths(new Date('2028-03-15T00:00:00Z'), 30);
    for (const [i, month] of months.slice(1).entries())
      assert.deepEqual(monthRange(months[i] ?? '').to, monthRange(month).from);
    const february = monthRange('2028-02');
    assert.equal((february.to.getTime() - february.from.getTime()) / 86_400_000, 29);
  });

  it('are not made up', () => {
    for (const month of ['2026-13', '2026-00', 'x', '2026'])
      assert.throws(() => monthRange(month), RangeError, month);
  });
});

describe('A month', () => {
  const china = (text: string) => new Date(`${text}+08:00`);

  it('is counted for the public from the fourth day after its end on, in China', () => {
    assert.ok(!isSettled('2026-10', china('2026-11-03T23:59:59')));
    assert.ok(isSettled('2026-10', china('2026-11-04T00:00:00')));
    assert.ok(!isSettled('2026-12', china('2027-01-03T12:00:00')));
    assert.ok(isSettled('2026-12', china('2027-01-04T01:30:00')));
  });

  it('that goes on is not', () => {
    for (const month of ['2026-11', '2026-12', '2027-11'])
      assert.ok(!isSettled(month, china('2026-11-30T23:00:00')), month);
  });
});

describe('The median of how long cases took', () => {
  const days = (...list: number[]) => list.map((one) => one * 86_400_000);

  it('is the middle one, or the mean of the two middle ones', () => {
    assert.equal(medianDaysOf(days(9, 1, 3)), 3);
    assert.equal(medianDaysOf(days(9, 1, 3, 4)), 3.5);
    assert.equal(medianDaysOf(days(7)), 7);
    assert.equal(medianDaysOf([]), null);
  });

  it('is told to a tenth of a day', () => {
    assert.equal(medianDaysOf([100_000_000]), 1.2);
  });

  it('does not sort the list it is given, nor by text', () => {
    const list = days(10, 9, 2);
    assert.equal(medianDaysOf(list), 9);
    assert.deepEqual(list, days(10, 9, 2));
  });
});

describe('What is public', () => {
  it('is every area but a grid, whose few hundred people know one another', () => {
    for (const path of [places.city, places.district, places.street, places.community])
      assert.ok(isPublicArea(path), path);
    assert.ok(!isPublicArea(places.grid));
    assert.ok(!isPublicArea('a/b/c/d/e/f'));
  });

  it('is published by the platform alone', () => {
    assert.ok(mayPublish(systemActor('tallyFigures')));
    for (const actor of [visitor, someone('ADMIN', places.city), someone('AUDITOR', places.city)])
      assert.ok(!mayPublish(actor));
  });
});
