import assert from 'node:assert/strict';
import { treeOf } from '../../../src/modules/openness/areaTree.ts';
import { measures } from '../../../src/modules/openness/figures.ts';
import { nothing, publish, sumsOf } from './publication.ts';
import { street, townOf, towns } from './towns.ts';

/** What is shown of messages, the district first, then community by community. */
const shown = (communities: readonly number[], turn = 0) => {
  const { tree, sums } = street(...communities);
  return [...publish(tree, sums, turn).values()].map(({ messages }) => messages);
};

describe('A count under five', () => {
  it('takes a sibling with it, for street 15 less community 12 would be 3', () => {
    assert.deepEqual(shown([12, 3]), [15, null, null]);
    assert.deepEqual(shown([12, 3, 9, 20]), [44, null, null, 9, 20]);
  });

  it('takes a large one with it also when several are small: eight in two would be four and four', () => {
    assert.deepEqual(shown([12, 4, 4, 20]), [40, null, null, null, 20]);
  });

  it('takes another one each month, so that no community is hidden for ever for its neighbours', () => {
    const months = [0, 1, 2, 3].map((turn) => shown([12, 3, 9, 20], turn).slice(1));
    assert.deepEqual(months, [
      [null, null, 9, 20],
      [12, null, null, 20],
      [12, null, null, 20],
      [12, null, 9, null],
    ]);
  });

  it('takes more where two together still say too much', () => {
    assert.deepEqual(shown([5, 0, 6, 30]), [41, null, null, null, 30]);
    assert.deepEqual(shown([5, 4, 6, 30]), [45, null, null, 6, 30], 'nine together are enough');
  });

  it('takes the street with it where there is nobody else to stand beside', () => {
    assert.deepEqual(shown([3]), [null, null]);
    assert.deepEqual(shown([2, 3, 4]), [null, null, null, null]);
  });

  it('may belong to the district alone: then two of its communities are hidden with it, but not for five', () => {
    const messagesWith = (alone: number) => {
      const { tree, own } = townOf({ c: [alone, 0, 0], 'c/0': [12, 0, 0], 'c/1': [20, 0, 0] });
      return [...publish(tree, sumsOf(tree, own)).values()].map(({ messages }) => messages);
    };
    assert.deepEqual([0, 4, 5, 6].map(messagesWith), [
      [32, 12, 20],
      [36, null, null],
      [37, 12, 20],
      [38, 12, 20],
    ]);
  });

  it('takes nothing with it where nothing is small', () => {
    assert.deepEqual(shown([12, 5, 9]), [26, 12, 5, 9]);
  });
});

/**
 * What is shown of messages, flags and confirmed flags in each area of a town, in two months that follow one another. Agreed on: what
 * they say of one another is tried in attackedFigures.test.ts.
 */
const agreed: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
  'of hidden flags by confirmed ones that are shown': [
    ['160 40 40 40 40', '63 - - 30 20', '32 - - 12 11'],
    ['160 40 40 40 40', '63 9 - - 20', '32 9 - - 11'],
  ],
  'of flags that are all confirmed': [
    ['240 90 80 70', '35 - - 9', '32 - - 9'],
    ['240 90 80 70', '35 20 - -', '32 20 - -'],
  ],
  'of a few confirmed ones by the messages beyond the flags': [
    ['29 5 5 19 - - 5 5 5', '24 5 5 14 - - - 5 5', '22 5 5 12 - - - 5 5'],
    ['29 5 5 19 - - - 5 5', '24 5 5 14 - - - 5 5', '22 5 5 12 - - - 5 5'],
  ],
  'of a few flags deep in a street by the messages of its sisters': [
    [
      '21 - - - - - - - - - - - - - -',
      '16 - - - - - - - - - - - - - -',
      '13 - - - - - - - - - - - - - -',
    ],
    [
      '21 - - - - - - - - - - - - - -',
      '16 - - - - - - - - - - - - - -',
      '13 - - - - - - - - - - - - - -',
    ],
  ],
  'of a large one that the flags hold to within one': [
    ['110 - 30 - 30', '49 - 7 - 20', '36 - 6 - 8'],
    ['110 20 30 30 30', '49 20 - - 20', '36 20 - - -'],
  ],
  'of a place whose messages just fit into what the flags leave free': [
    ['17 8 9', '9 - -', '- - -'],
    ['17 8 9', '9 - -', '- - -'],
  ],
  'of confirmed ones so few that the whole street is hidden': [
    ['15 7 8', '- - -', '- - -'],
    ['15 7 8', '- - -', '- - -'],
  ],
  'of a few confirmed ones of a street alone by the flags beside them': [
    ['25 - - 16 - - - - - -', '25 - - 16 - - - - - -', '20 - - 11 - - - - - -'],
    ['25 5 5 - - - - - - -', '25 5 5 - - - - - - -', '20 5 5 - - - - - - -'],
  ],
  'of what belongs to the street alone': [
    ['35 - -', '- - -', '- - -'],
    ['35 - -', '- - -', '- - -'],
  ],
};

describe('Counts that hold one another', () => {
  for (const [what, places] of Object.entries(towns))
    it(`are shown and hidden as agreed, so that nothing is found ${what}`, () => {
      const { tree, own } = townOf(places);
      const sums = sumsOf(tree, own);
      const shownIn = (turn: number) => {
        const areas = [...publish(tree, sums, turn).values()];
        return (['messages', 'flags', 'confirmed'] as const).map((measure) =>
          areas.map((figures) => figures[measure] ?? '-').join(' '),
        );
      };
      assert.deepEqual([0, 1].map(shownIn), agreed[what]);
    });
});

describe('A city of 500 areas', () => {
  it('keeps most of what may be told', () => {
    const places = [
      'c',
      ...Array.from({ length: 5 }, (_, d) => [
        `c/${String(d)}`,
        ...Array.from({ length: 10 }, (_1, s) => [
          `c/${String(d)}/${String(s)}`,
          ...Array.from({ length: 9 }, (_2, i) => `c/${String(d)}/${String(s)}/${String(i)}`),
        ]).flat(),
      ]).flat(),
    ];
    const tree = treeOf(places);
    const own = new Map(
      places.map((path, i) => {
        const messages = path.split('/').length === 4 ? 12 + (i % 29) : 0;
        const flags = Math.floor(messages / 3);
        return [path, { ...nothing, messages, flags, confirmed: Math.floor(flags / 2) }];
      }),
    );
    const sums = sumsOf(tree, own);
    const shown = measures.map((measure) => {
      const published = [...publish(tree, sums).values()];
      return published.filter((figure) => figure[measure] !== null).length;
    });
    assert.equal(places.length, 506);
    assert.deepEqual(shown, [506, 443, 178, 0, 0]);
  });
});
