import assert from 'node:assert/strict';
import { makeRelease, type MonthCounts } from '../../../src/modules/openness/release.ts';
import { monday } from '../../support/world.ts';

const paths = ['n', 'n/a', 'n/b', 'n/c'];
const day = 86_400_000;

const countsOf = (messages: Readonly<Record<string, number>>): MonthCounts['counts'] => ({
  messages: new Map(Object.entries(messages)),
  flags: new Map([['n/a', 6]]),
  confirmed: new Map(),
  casesOpened: new Map(),
});
const release = (messages: Readonly<Record<string, number>>, closed: MonthCounts['closed'] = []) =>
  makeRelease(paths, '2026-10', { counts: countsOf(messages), closed }, monday);

describe('The release of a month', () => {
  it('is one for the whole city, under the city and the month', () => {
    const made = release({ 'n/a': 20, 'n/b': 9, 'n/c': 7 });
    assert.deepEqual(
      [made?.id, made?.city, made?.month, made?.countedAt],
      ['n 2026-10', 'n', '2026-10', monday],
    );
    assert.deepEqual(
      made?.cells.map(({ area, messages, confirmed }) => [area, messages, confirmed]),
      [
        ['n', 36, null],
        ['n/a', 20, null],
        ['n/b', 9, null],
        ['n/c', 7, null],
      ],
    );
  });

  it('leaves out what is hidden for its own sake or for others, and areas of which nothing is left', () => {
    const made = release({ 'n/a': 20, 'n/b': 9, 'n/c': 3 });
    const shown = made?.cells.map(({ area, messages, flags }) => [area, messages, flags]);
    // The flags of one community alone are those of the city, but its sisters have too few to hide behind.
    assert.deepEqual(shown, [
      ['n', 32, null],
      ['n/a', 20, null],
    ]);
  });

  it('tells each figure by its own name', () => {
    const each = (count: number) => new Map(paths.slice(1).map((path) => [path, count]));
    const counts = {
      messages: each(40),
      flags: each(30),
      confirmed: each(20),
      casesOpened: each(10),
    };
    const made = makeRelease(paths, '2026-10', { counts, closed: [] }, monday);
    const { area: _, ...figures } = made?.cells[1] ?? { area: '' };
    assert.deepEqual(figures, {
      ...{ messages: 40, flags: 30, confirmed: 20, casesOpened: 10 },
      ...{ casesClosed: null, medianDays: null },
    });
  });

  it('tells no median of the few cases of an area whose other figures are told', () => {
    const closed = [1, 2, 3].map((days) => ['n/a', days * day] as const);
    const made = release({ 'n/a': 20, 'n/b': 9, 'n/c': 7 }, closed);
    for (const { messages, casesClosed, medianDays } of made?.cells ?? []) {
      assert.ok(messages !== null);
      assert.deepEqual([casesClosed, medianDays], [null, null]);
    }
  });

  it('tells a median only where the number of cases is told', () => {
    const closed = (area: string, count: number) =>
      Array.from({ length: count }, (_, i) => [area, (i + 1) * day] as const);
    const all = [...closed('n/a', 9), ...closed('n/b', 5), ...closed('n/c', 6)];
    const whole = release({}, all);
    assert.deepEqual(
      whole?.cells.map(({ area, casesClosed, medianDays }) => [area, casesClosed, medianDays]),
      [
        ['n', 20, 4],
        ['n/a', 9, 5],
        ['n/b', 5, 3],
        ['n/c', 6, 3.5],
      ],
    );
    const few = release({}, [...closed('n/a', 9), ...closed('n/b', 8), ...closed('n/c', 2)]);
    const told = few?.cells.filter(({ medianDays }) => medianDays !== null);
    assert.deepEqual(
      told?.map(({ area, casesClosed }) => [area, casesClosed]),
      [
        ['n', 19],
        ['n/a', 9],
      ],
    );
  });

  it('is none while there is nothing at all, so that nothing is said that a later count differs from', () => {
    const none = {
      messages: new Map(),
      flags: new Map(),
      confirmed: new Map(),
      casesOpened: new Map(),
    };
    assert.equal(makeRelease(paths, '2026-10', { counts: none, closed: [] }, monday), null);
  });

  it('is kept with nothing in it when there is a little: what was withheld once stays withheld', () => {
    const made = makeRelease(
      paths,
      '2026-10',
      { counts: { ...countsOf({ 'n/b': 3 }), flags: new Map() }, closed: [] },
      monday,
    );
    assert.deepEqual(made?.cells, []);
  });
});
