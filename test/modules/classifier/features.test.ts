import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gramLengthMax, visitFeatures } from '../../../src/modules/classifier/features.ts';
import { idfOf, knownFeatures, strength } from '../../../src/modules/classifier/featuresKnown.ts';
import { openModel } from '../../../src/modules/classifier/weightsFile.ts';

const featuresOf = (text: string, words: readonly string[]) => {
  const found: { kind: string; key: string; start: number; end: number }[] = [];
  visitFeatures(text, words, (kind, key, start, end) => {
    found.push({ kind, key, start, end });
    return true;
  });
  return found;
};
const keysOf = (kind: string, text: string, words: readonly string[]) =>
  featuresOf(text, words)
    .filter((feature) => feature.kind === kind)
    .map(({ key }) => key);

describe('The features of a text', () => {
  it('are its runs of one to four characters', () => {
    assert.deepEqual(keysOf('gram', '物业漏水了', ['物业漏水了']), [
      ...['物', '物业', '物业漏', '物业漏水'],
      ...['业', '业漏', '业漏水', '业漏水了'],
      ...['漏', '漏水', '漏水了'],
      ...['水', '水了'],
      '了',
    ]);
  });

  it('and its words and pairs of words, over white space too', () => {
    assert.deepEqual(keysOf('word', '物业 漏水了', ['物业', ' ', '漏水', '了']), [
      '物业',
      '漏水',
      '物业 漏水',
      '了',
      '漏水 了',
    ]);
  });

  it('take small and capital Latin letters for the same', () => {
    assert.deepEqual(keysOf('word', 'KTV吵', ['KTV', '吵']), ['ktv', '吵', 'ktv 吵']);
    assert.ok(keysOf('gram', 'KTV吵', ['KTV', '吵']).includes('ktv吵'));
  });

  it('never cut a rare character in two', () => {
    assert.deepEqual(keysOf('gram', '𠮷家', ['𠮷', '家']), ['𠮷', '𠮷家', '家']);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        for (const key of keysOf('gram', text, [text])) {
          assert.ok(key.isWellFormed());
          assert.ok(Array.from(key).length <= gramLengthMax);
        }
      }),
    );
  });

  it('stand where they say', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('物业', '𠮷', ' ', 'ktv', '吵', '\n')), (words) => {
        const text = words.join('');
        for (const { kind, key, start, end } of featuresOf(text, words)) {
          const there = text.slice(start, end);
          assert.equal(
            kind === 'gram' ? there : there.replace(/\s+/gu, ''),
            kind === 'gram' ? key : key.replaceAll(' ', ''),
          );
        }
      }),
    );
  });

  it('are not looked for where a part of them is already too rare', () => {
    const tried: string[] = [];
    visitFeatures('物业漏水', ['物业', '漏', '水'], (_kind, key) => {
      tried.push(key);
      return key !== '业' && key !== '漏';
    });
    assert.deepEqual(tried, [
      '物',
      '物业',
      '物业漏',
      '物业漏水',
      '业',
      '漏',
      '水',
      '物业',
      '漏',
      '水',
    ]);
  });

  it('are none for no text', () => {
    assert.deepEqual(featuresOf('', []), []);
  });

  it('are refused when the words are those of another text', () => {
    assert.throws(() => featuresOf('物业漏水', ['物业']), /the words are those of the text/);
  });
});

describe('The features that a model knows', () => {
  const model = {
    grams: new Map([
      ['水', 0],
      ['漏水', 1],
      ['漏', 2],
    ]),
    words: new Map([['漏水', 3]]),
    idf: Float32Array.from([1, 2, 1, 4]),
  };

  it('carry count, place and a value that falls with frequency among messages', () => {
    const known = knownFeatures(model, '漏水水', ['漏水', '水']);
    assert.deepEqual(known.numbers, [2, 1, 0, 3]);
    assert.deepEqual(known.counts, [1, 1, 2, 1]);
    assert.deepEqual(
      known.places,
      [
        [0, 0, 1],
        [1, 0, 2],
        [2, 1, 2],
        [2, 2, 3],
        [3, 0, 2],
      ].flat(),
    );
    const runs = [1, 2, 1 + Math.log(2)];
    const length = Math.hypot(...runs);
    const wanted = [...runs.map((value) => value / length), 1];
    known.values.forEach((value, i) => {
      assert.ok(Math.abs(value - (wanted[i] ?? 0)) < 1e-12);
    });
  });

  it('are the same whether or not the rare ones are passed over early', async () => {
    const full = await openModel();
    const words = [
      '楼上',
      '漏水',
      '，',
      '物业',
      '公司',
      '龘',
      '不',
      '管',
      'KTV',
      '\n',
      '退',
      '押金',
    ];
    const text = words.join('');
    const direct = new Set<number>();
    visitFeatures(text, words, (kind, key) => {
      const number = (kind === 'gram' ? full.grams : full.words).get(key);
      if (number !== undefined) direct.add(number);
      return true;
    });
    assert.deepEqual(new Set(knownFeatures(full, text, words).numbers), direct);
  });

  it('have length 1 in runs and in words each, or are none', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('漏水', '水', '好', '𠮷')), (words) => {
        const { numbers, values } = knownFeatures(model, words.join(''), words);
        for (const isWord of [false, true]) {
          const some = values.filter((_, i) => (numbers[i] ?? 0) >= model.grams.size === isWord);
          assert.ok(some.length === 0 || Math.abs(Math.hypot(...some) - 1) < 1e-9);
        }
      }),
    );
  });

  it('weigh more the rarer they are, and more than once not twice as much', () => {
    assert.ok(idfOf(100, 1) > idfOf(100, 50));
    assert.equal(idfOf(100, 100), 1);
    assert.equal(strength(1, 3), 3);
    assert.ok(strength(2, 3) > 3 && strength(2, 3) < 6);
  });
});
