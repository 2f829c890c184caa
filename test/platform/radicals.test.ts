import assert from 'node:assert/strict';
import { unradical } from '../../src/platform/radicals.ts';

describe('A radical', () => {
  it('is read as the character that it stands for, a stroke as well', () => {
    const pairs = {
      '⺁': '厂',
      '⺇': '𠘨',
      '⺩': '王',
      '⺯': '糹',
      '⻋': '车',
      '⻲': '亀',
      '㇆': '𠃌',
      '㇡': '𠄎',
    };
    for (const [radical, character] of Object.entries(pairs))
      assert.equal(unradical(radical), character);
  });

  it('has a character wherever compatibility forms give none, but for the one that Unicode leaves without', () => {
    const supplement = Array.from({ length: 0x2ef3 - 0x2e80 + 1 }, (_, i) =>
      String.fromCodePoint(0x2e80 + i),
    ).filter((radical) => /\p{Assigned}/u.test(radical) && radical.normalize('NFKC') === radical);
    const left = supplement.filter((radical) => unradical(radical) === radical);
    assert.deepEqual(left, ['⺀']);
  });

  it('is told from a character, which stays as it is', () => {
    for (const character of ['车', '厂', 'a', '', '⻋⻋'])
      assert.equal(unradical(character), character);
  });
});
