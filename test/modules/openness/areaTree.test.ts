import assert from 'node:assert/strict';
import { gatheredIn, summedIn, treeOf } from '../../../src/modules/openness/areaTree.ts';

const paths = ['n', 'n/a', 'n/a/x', 'n/a-b', 'n/a-b/x'];

describe('The tree of a city', () => {
  it('holds each area once, with those right below it', () => {
    const shape = treeOf(paths).map(({ path, parts }) => [path, parts.map((part) => part.path)]);
    assert.deepEqual(shape, [
      ['n', ['n/a', 'n/a-b']],
      ['n/a', ['n/a/x']],
      ['n/a/x', []],
      ['n/a-b', ['n/a-b/x']],
      ['n/a-b/x', []],
    ]);
  });

  it('sums what lies at a place for every area around it; a place below its leaves counts for them', () => {
    const counts = new Map([
      ['n', 1],
      ['n/a/x', 2],
      ['n/a/x/grid', 3],
      ['n/a-b/x', 10],
      ['elsewhere/a', 100],
    ]);
    assert.deepEqual(
      [...summedIn(treeOf(paths), counts)],
      [
        ['n', 16],
        ['n/a', 5],
        ['n/a/x', 5],
        ['n/a-b', 10],
        ['n/a-b/x', 10],
      ],
    );
  });

  it('gathers things of one place side by side', () => {
    const found = [
      ['n/a', 7],
      ['n/a', 8],
    ] as const;
    assert.deepEqual(gatheredIn(treeOf(paths), found).get('n'), [7, 8]);
    assert.deepEqual(gatheredIn(treeOf(paths), found).get('n/a-b'), []);
  });
});
