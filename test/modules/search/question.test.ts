import assert from 'node:assert/strict';
import fc from 'fast-check';
import { possibleWordsOf, wordsOfQuestion } from '../../../src/modules/search/question.ts';

const isStop = (word: string) => ['的', '怎么', '怎么办'].includes(word);
const cut = (folded: string, ...written: string[]) =>
  wordsOfQuestion(folded, { isStop, isKnown: (word) => written.includes(word) });

describe('A question', () => {
  it('is cut into the words that somebody wrote, long ones first', () => {
    assert.deepEqual(cut('楼上漏水怎么办', '楼上', '漏水', '楼', '水').known, ['楼上', '漏水']);
    assert.deepEqual(cut('电瓶车乱停', '电瓶', '瓶车', '电瓶车', '停').known, ['电瓶车', '停']);
    assert.deepEqual(cut('3号楼wifi5坏了', 'wifi5', '3', '号楼').known, ['3', '号楼', 'wifi5']);
    assert.deepEqual(cut('漏水', '漏', '水', '漏水').known, ['漏水']);
    assert.deepEqual(cut('的', '的').known, []);
  });

  it('tells which of its words nobody wrote, and not what says nothing', () => {
    assert.deepEqual(cut('物业 收费', '物业'), { known: ['物业'], unknown: ['收费'] });
    assert.deepEqual(cut('漏水怎么办', '漏水'), { known: ['漏水'], unknown: [] });
    assert.deepEqual(cut('xyz'), { known: [], unknown: ['xyz'] });
    assert.deepEqual(cut(' '), { known: [], unknown: [] });
  });

  it('has fewer strings to look up where many shards are read, whatever is asked', () => {
    const long = '三号楼的电梯从周一起停用老人上下楼不便物业一直没有来修';
    const all = possibleWordsOf(long, 1_000);
    const few = possibleWordsOf(long, 40);
    assert.ok(all.length > 90 && few.length <= 40 && few.includes('电梯') && few.includes('物业'));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), fc.nat(50), (text, max) => {
        assert.ok(possibleWordsOf(text, max).length <= max);
        const written = possibleWordsOf(text, 1_000_000);
        const { known } = wordsOfQuestion(text, {
          isStop,
          isKnown: (word) => written.includes(word),
        });
        assert.ok(known.every((word) => text.includes(word)));
      }),
    );
  });
});
