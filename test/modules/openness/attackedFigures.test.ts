import assert from 'node:assert/strict';
import fc from 'fast-check';
import { present } from '../../../src/kernel/assert.ts';
import { summedIn, treeOf, type AreaNode } from '../../../src/modules/openness/areaTree.ts';
import { figuresLimits } from '../../../src/modules/openness/figures.ts';
import { rangesFrom } from './attacker.ts';
import { nothing, ofEach, publish, sumsOf, type Own } from './publication.ts';
import { street, townOf, towns } from './towns.ts';

const { groupSizeMin } = figuresLimits;

const count = fc.oneof(fc.nat(1), fc.nat(4), fc.nat(8), fc.nat(40));

/** Every confirmed flag is a flag, every flag is about a message. */
const figures = fc
  .record({ others: count, open: count, confirmed: count, casesOpened: count, casesClosed: count })
  .map(({ others, open, ...rest }) => ({
    messages: others + open + rest.confirmed,
    flags: open + rest.confirmed,
    ...rest,
  }));

/** A city of up to three districts of up to three streets of up to four communities. */
const paths = fc
  .array(fc.array(fc.nat(4), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((districts) => [
    'c',
    ...districts.flatMap((streets, d) => [
      `c/${String(d)}`,
      ...streets.flatMap((communities, s) => [
        `c/${String(d)}/${String(s)}`,
        ...Array.from(
          { length: communities },
          (_, i) => `c/${String(d)}/${String(s)}/${String(i)}`,
        ),
      ]),
    ]),
  ]);

/** Who is guessed to write in an area and in none of its parts: mostly nobody, and an attacker may know so. */
const town = fc.tuple(paths, fc.boolean()).chain(([places, isOwnNothing]) => {
  const tree = treeOf(places);
  const own = tree.map(({ parts }) => {
    if (parts.length === 0) return figures;
    const none = fc.constant(nothing);
    return isOwnNothing ? none : fc.oneof({ weight: 4, arbitrary: none }, figures);
  });
  return fc.tuple(...own).map((list) => ({
    tree,
    isOwnNothing,
    own: new Map(list.map((one, i) => [present(places[i], 'path'), one])),
  }));
});

describe('Somebody with all figures of all areas and a solver', function () {
  this.timeout(60_000);

  it('finds 3 where only the small ones are hidden', () => {
    const { tree, sums } = street(12, 3);
    const naive = new Map(
      tree.map(({ path }) => {
        const all = ofEach((measure) => present(sums[measure].get(path), path));
        return [path, ofEach((measure) => (all[measure] < groupSizeMin ? null : all[measure]))];
      }),
    );
    const found = rangesFrom({ tree, published: naive, own: new Map([['n', nothing]]) });
    const [three] = found.filter(({ measure, path }) => measure === 'messages' && path === 'n/1');
    assert.deepEqual([three?.least, three?.most], [3, 3]);
  });

  /** Nobody finds a hidden figure to be one of fewer than five numbers, nor that a small one is not 0, or not 4. */
  const holdsAgainst = (tree: readonly AreaNode[], own: Own, isOwnKnown: boolean, turn: number) => {
    const sums = sumsOf(tree, own);
    const published = publish(tree, sums, turn);
    for (const found of rangesFrom({ tree, published, ...(isOwnKnown ? { own } : {}) })) {
      const { measure, path, isOwn, least, most } = found;
      const all = present(sums[measure].get(path), path);
      const value = isOwn ? present(own.get(path), path)[measure] : all;
      const words = `${isOwn ? 'own ' : ''}${measure} of ${path}, ${String(value)}: ${String(least)} to ${String(most)}`;
      const isSmall = value < groupSizeMin && !(isOwn && value === 0);
      assert.ok((isOwn && !isSmall) || most - least >= groupSizeMin - 1, words);
      assert.ok(!isSmall || (least === 0 && most >= groupSizeMin - 1), words);
    }
  };

  it('leaves every hidden figure a range of five numbers or more, and each small one 0 to 4', () => {
    fc.assert(
      fc.property(town, fc.nat(11), ({ tree, own, isOwnNothing }, turn) => {
        holdsAgainst(tree, own, isOwnNothing, turn);
      }),
      { numRuns: Number(process.env['RUNS'] ?? 40) },
    );
  });

  for (const [what, places] of Object.entries(towns))
    it(`finds nothing ${what}`, () => {
      const { tree, own, isOwnNothing } = townOf(places);
      for (let turn = 0; turn < 12; turn += 1) {
        holdsAgainst(tree, own, false, turn);
        if (isOwnNothing) holdsAgainst(tree, own, true, turn);
      }
    });
});

/** Every way in which so many communities can be filled with up to `most` each. */
const fillings = (communities: number, most: number): number[][] =>
  communities === 0
    ? [[]]
    : fillings(communities - 1, most).flatMap((rest) =>
        Array.from({ length: most + 1 }, (_, one) => [...rest, one]),
      );

describe('Somebody who knows the rule by heart', () => {
  /** The city, its areas, and which of them are communities. */
  const trees = [
    [['c', 'c/0', 'c/1'], 20],
    [['c', 'c/0', 'c/1', 'c/2'], 16],
    [['c', 'c/0', 'c/0/0', 'c/0/1', 'c/1'], 16],
    [['c', 'c/0', 'c/0/0', 'c/0/1', 'c/1', 'c/1/0', 'c/1/1'], 10],
  ] as const;

  for (const [places, most] of trees)
    it(`and tries every filling of ${places.join(' ')} finds none of 0 to 4 impossible`, () => {
      const tree = treeOf(places);
      const leaves = tree.filter(({ parts }) => parts.length === 0).map(({ path }) => path);
      const none = new Map(places.map((path) => [path, 0]));
      const causes = new Map<string, number[][]>();
      for (const filling of fillings(leaves.length, most)) {
        const own = new Map(leaves.map((path, i) => [path, present(filling[i], path)]));
        const sums = { ...ofEach(() => none), casesOpened: summedIn(tree, own) };
        const shown = [...publish(tree, sums).values()].map(({ casesOpened }) => casesOpened);
        const key = JSON.stringify(shown);
        causes.set(key, [...(causes.get(key) ?? []), filling]);
      }
      for (const [key, ways] of causes) {
        // Where a community is as full as we tried, fuller ones may have led to the same.
        if (ways.some((filling) => filling.includes(most))) continue;
        const shown = JSON.parse(key) as (number | null)[];
        for (const [i, path] of leaves.entries()) {
          if (shown[tree.findIndex((node) => node.path === path)] !== null) continue;
          const small = new Set(ways.map((filling) => filling[i]).filter((one) => (one ?? 0) < 5));
          assert.ok(
            small.size === 0 || small.size === 5,
            `${key}: ${path} is ${[...small].join(' or ')}`,
          );
        }
      }
    });
});
