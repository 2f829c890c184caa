import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  medianDaysOf,
  monthRange,
  monthsUpTo,
  sameCounts,
  shownMonth,
  type MonthCounts,
} from '../../../src/modules/openness/figures.ts';
import { isPublicArea, mayTally } from '../../../src/modules/openness/figures.policy.ts';
import { systemActor, visitor } from '../../../src/kernel/work.ts';
import { places, someone } from '../../support/world.ts';

const counts: MonthCounts = {
  messages: 40,
  flags: 12,
  confirmed: 8,
  casesOpened: 6,
  casesClosed: 5,
  medianDays: 3.5,
};

describe('The months of the figures', () => {
  it('are the last twelve, oldest first, across the year', () => {
    const months = monthsUpTo(new Date('2026-02-10T00:00:00Z'), 12);
    assert.equal(months.length, 12);
    assert.deepEqual([months[0], months[10], months[11]], ['2025-03', '2026-01', '2026-02']);
  });

  it('change at midnight in China', () => {
    assert.deepEqual(monthsUpTo(new Date('2026-11-30T15:59:59Z'), 1), ['2026-11']);
    assert.deepEqual(monthsUpTo(new Date('2026-11-30T16:00:00Z'), 1), ['2026-12']);
  });

  it('follow one another without gap or overlap', () => {
    const months = monthsUpTo(new Date('2028-03-15T00:00:00Z'), 30);
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

describe('A month as everyone sees it', () => {
  it('shows groups of five and more', () => {
    assert.deepEqual(shownMonth('2026-11', counts), { month: '2026-11', ...counts });
  });

  it('hides each group under five, nothing and never counted alike', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(10), (name, count) => {
        const shown = shownMonth('2026-11', { ...counts, [name]: count });
        assert.equal(shown[name], count < 5 ? null : count);
      }),
    );
    assert.deepEqual(shownMonth('2026-11'), shownMonth('2026-11', { ...counts, ...nothing }));
  });

  it('shows no median of fewer than five cases', () => {
    assert.equal(shownMonth('2026-11', { ...counts, casesClosed: 4 }).medianDays, null);
    assert.equal(shownMonth('2026-11', counts).medianDays, 3.5);
  });

  const names = ['messages', 'flags', 'confirmed', 'casesOpened', 'casesClosed'] as const;
  const nothing = {
    messages: 0,
    flags: 4,
    confirmed: 1,
    casesOpened: 2,
    casesClosed: 3,
    medianDays: 9,
  };
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

describe('Whether counts say the same', () => {
  it('is no as soon as one differs', () => {
    assert.ok(sameCounts(counts, { ...counts }));
    for (const name of Object.keys(counts))
      assert.ok(!sameCounts(counts, { ...counts, [name]: 77 }), name);
    assert.ok(!sameCounts(counts, { ...counts, medianDays: null }));
  });
});

describe('What is public', () => {
  it('is every area but a grid, whose few hundred people know one another', () => {
    for (const path of [places.city, places.district, places.street, places.community])
      assert.ok(isPublicArea(path), path);
    assert.ok(!isPublicArea(places.grid));
    assert.ok(!isPublicArea('a/b/c/d/e/f'));
  });

  it('is counted by the platform alone', () => {
    assert.ok(mayTally(systemActor('tallyFigures')));
    for (const actor of [visitor, someone('ADMIN', places.city), someone('AUDITOR', places.city)])
      assert.ok(!mayTally(actor));
  });
});
