import assert from 'node:assert/strict';
import fc from 'fast-check';
import { holdsName, namePartsOf, partsAskedOf } from '../../src/platform/nameParts.ts';
import { searchFold } from '../../src/platform/searchFold.ts';

const name = fc.string({ unit: 'grapheme', minLength: 2, maxLength: 20 });

describe('The parts of a name', () => {
  it('hold what every question of two or more of its characters asks for', () => {
    fc.assert(
      fc.property(name, fc.nat(), fc.nat(), (shown, a, b) => {
        const points = Array.from(searchFold(shown));
        fc.pre(points.length >= 2);
        const from = a % (points.length - 1);
        const asked = points.slice(from, from + 2 + (b % points.length)).join('');
        fc.pre(searchFold(asked) === asked);
        const parts = namePartsOf(shown);
        for (const part of partsAskedOf(asked)) assert.ok(parts.includes(part), asked);
        assert.ok(holdsName(shown, asked));
      }),
    );
  });

  it('do not tell case, width and spaces apart', () => {
    assert.deepEqual(namePartsOf('Ｌi 明'), namePartsOf('li明'));
    assert.deepEqual(namePartsOf('王'), ['王']);
  });
});
