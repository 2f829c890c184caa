import assert from 'node:assert/strict';
import { nothingShown } from '../../../src/modules/openness/figures.ts';
import { releaseIdOf, type Release } from '../../../src/modules/openness/release.ts';
import {
  findReleasedCells,
  findReleasedMonths,
  saveRelease,
} from '../../../src/modules/openness/release.store.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater } from '../../support/world.ts';

const releaseOf = (city: string, month: string, minutes: number): Release => ({
  id: releaseIdOf(city, month),
  city,
  month,
  countedAt: minutesLater(minutes),
  cells: [city, `${city}/a`].map((area, at) => ({
    ...nothingShown,
    area,
    messages: 10 * minutes + at,
    medianDays: 2.5,
  })),
});

const october = releaseOf('nb', '2026-10', 1);
const september = releaseOf('nb', '2026-09', 2);
const abroad = releaseOf('hz', '2026-10', 3);

describe('The months that are published', () => {
  useStore();
  before(async () => {
    for (const release of [october, september, abroad])
      assert.equal(await saveRelease(release), 'inserted');
  });

  it('are told by city, of those that are named', async () => {
    const months = ['2026-08', '2026-09', '2026-10'];
    assert.deepEqual(await findReleasedMonths('nb', months), new Set(['2026-09', '2026-10']));
    assert.deepEqual(await findReleasedMonths('hz', months), new Set(['2026-10']));
    assert.deepEqual(await findReleasedMonths('nb', ['2026-10']), new Set(['2026-10']));
    assert.deepEqual(await findReleasedMonths('nb', []), new Set());
    assert.deepEqual(await findReleasedMonths('zz', months), new Set());
  });

  it('give the figures of one area alone, and when they were counted; null where nothing of it is shown', async () => {
    const months = ['2026-08', '2026-09', '2026-10'];
    const { countedAt } = october;
    assert.deepEqual(
      await findReleasedCells('nb/a', months),
      new Map([
        ['2026-10', { countedAt, cell: october.cells[1] }],
        ['2026-09', { countedAt: september.countedAt, cell: september.cells[1] }],
      ]),
    );
    assert.deepEqual(
      await findReleasedCells('nb', ['2026-10']),
      new Map([['2026-10', { countedAt, cell: october.cells[0] }]]),
    );
    assert.deepEqual(
      await findReleasedCells('nb/b', ['2026-10']),
      new Map([['2026-10', { countedAt, cell: null }]]),
    );
    assert.deepEqual(await findReleasedCells('zz/a', months), new Map());
  });

  it('stay as they are when the same month comes again', async () => {
    assert.equal(
      await saveRelease({ ...october, countedAt: minutesLater(9), cells: [] }),
      'exists',
    );
    const found = await findReleasedCells('nb', ['2026-10']);
    assert.deepEqual(found.get('2026-10'), {
      countedAt: october.countedAt,
      cell: october.cells[0],
    });
  });
});
