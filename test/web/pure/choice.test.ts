import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  chooseOne,
  chooseRange,
  chooseShown,
  nothingChosen,
  type Choice,
} from '../../../web/src/desk/parts/choice.ts';

const shown = ['a', 'b', 'c', 'd', 'e'];
const chosenIn = ({ ids }: Choice) => [...ids].sort();

describe('The rows that are chosen in a list', () => {
  it('come and go one by one', () => {
    const two = chooseOne(chooseOne(nothingChosen, 'a', true), 'c', true);
    assert.deepEqual(chosenIn(two), ['a', 'c']);
    assert.deepEqual(chosenIn(chooseOne(two, 'a', false)), ['c']);
    assert.deepEqual(chosenIn(nothingChosen), []);
  });

  it('come and go as a range from the one pressed last, upwards and downwards, in the order shown', () => {
    const from = chooseOne(nothingChosen, 'd', true);
    assert.deepEqual(chosenIn(chooseRange(from, 'b', true, shown)), ['b', 'c', 'd']);
    assert.deepEqual(chosenIn(chooseRange(from, 'e', true, shown)), ['d', 'e']);
    assert.deepEqual(chosenIn(chooseRange(from, 'a', true, ['e', 'd', 'a', 'b'])), ['a', 'd']);
    const all = chooseShown(nothingChosen, shown, true);
    const without = chooseRange(chooseOne(all, 'b', false), 'd', false, shown);
    assert.deepEqual(chosenIn(without), ['a', 'e']);
  });

  it('are this one alone when none was pressed before, or it is shown no more', () => {
    assert.deepEqual(chosenIn(chooseRange(nothingChosen, 'c', true, shown)), ['c']);
    const gone = chooseOne(nothingChosen, 'x', true);
    assert.deepEqual(chosenIn(chooseRange(gone, 'c', true, shown)), ['c', 'x']);
    const after = chooseRange(chooseShown(nothingChosen, ['a'], true), 'c', true, shown);
    assert.deepEqual(chosenIn(after), ['a', 'c']);
  });

  it('never change outside the range, and are all as pressed within it', () => {
    fc.assert(
      fc.property(
        fc.subarray(shown),
        fc.constantFrom(...shown),
        fc.constantFrom(...shown),
        fc.boolean(),
        (before, last, id, isOn) => {
          const after = chooseRange({ ids: new Set(before), last }, id, isOn, shown);
          const ends = [shown.indexOf(last), shown.indexOf(id)];
          for (const [at, one] of shown.entries()) {
            const isWithin = at >= Math.min(...ends) && at <= Math.max(...ends);
            assert.equal(after.ids.has(one), isWithin ? isOn : before.includes(one));
          }
        },
      ),
    );
  });
});
