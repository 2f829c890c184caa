import assert from 'node:assert/strict';
import fc from 'fast-check';
import { covers } from '../../src/kernel/work.ts';
import { areaColumnsOf, inArea } from '../../src/platform/areaColumns.ts';

const word = fc.constantFrom('a', 'b', 'c');
const path = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join('/'));

/** Whether a place has what `inArea` asks for. */
const fits = (place: string, area: string): boolean =>
  Object.entries(inArea(area)).every(([column, wanted]) => {
    const columns: Readonly<Record<string, string>> = areaColumnsOf(place);
    return columns[column.replace('within.', '')] === wanted;
  });

describe('The columns of a place', () => {
  it('name every area that it lies in, a level each, and nothing below', () => {
    assert.deepEqual(areaColumnsOf('nb/hs/nm'), {
      city: 'nb',
      district: 'nb/hs',
      street: 'nb/hs/nm',
    });
  });

  it('fit an area just when the area covers the place', () => {
    fc.assert(fc.property(path, path, (area, place) => fits(place, area) === covers(area, place)));
  });

  it('fit no path that is too long to be an area, and not the empty one', () => {
    for (const none of ['', 'a/b/c/d/e/f']) assert.ok(!fits('a/b/c/d/e', none), none);
  });

  it('are not made for a path below a grid', () => {
    assert.throws(() => areaColumnsOf('a/b/c/d/e/f'), /nothing lies below a grid/u);
  });
});
