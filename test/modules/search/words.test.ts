import assert from 'node:assert/strict';
import fc from 'fast-check';
import { excerptOf, spansOf } from '../../../src/modules/search/highlight.ts';
import {
  eachPosting,
  markLength,
  markOf,
  momentOf,
  postingCount,
  postingOf,
  withoutMarks,
} from '../../../src/modules/search/posting.ts';
import {
  indexWordsOf,
  partsOfWord,
  plainWordsOf,
} from '../../../src/modules/search/searchWords.ts';
import {
  countWords,
  wordCountsFrom,
  wordCountsText,
} from '../../../src/modules/search/wordCounts.ts';
import { sectionOf, shardIdOf, shardOf } from '../../../src/modules/search/shard.ts';

const lexicon = {
  isWord: (text: string) => ['电瓶', '瓶车', '充电'].includes(text),
  isStop: (word: string) => ['的', '了'].includes(word),
};
const moments = fc.date({ min: new Date(0), max: new Date('2080-01-01'), noInvalidDate: true });

describe('The words of a text', () => {
  it('are those that say something, and the usual ones inside longer ones', () => {
    assert.deepEqual(plainWordsOf(['楼道', '的', ' ', '灯', '，', 'wifi5'], lexicon), [
      '楼道',
      '灯',
      'wifi5',
    ]);
    assert.deepEqual(partsOfWord('电瓶车', lexicon.isWord), ['电瓶', '瓶车']);
    assert.deepEqual(partsOfWord('灯泡', lexicon.isWord), []);
    assert.deepEqual(
      partsOfWord('abc', () => true),
      [],
    );
    assert.deepEqual(indexWordsOf(['电瓶车', '了'], lexicon), ['电瓶车', '电瓶', '瓶车']);
    assert.equal(Array.from(plainWordsOf(['𠀀'.repeat(99)], lexicon)[0] ?? '').length, 24);
  });

  it('are counted, and kept as a text that gives them back', () => {
    const words = fc.array(fc.stringMatching(/^[漏水灯a-z0-9]{1,6}$/u), { maxLength: 60 });
    fc.assert(
      fc.property(words, words, (title, body) => {
        const counts = countWords(title, body);
        assert.deepEqual(wordCountsFrom(wordCountsText(counts)), counts);
        for (const [word, { count, inTitle }] of counts) {
          assert.equal(count, [...title, ...body].filter((one) => one === word).length);
          assert.equal(inTitle, title.includes(word));
        }
      }),
    );
    const many = Array.from({ length: 900 }, (_, n) => `w${String(n)}`);
    assert.equal(countWords([], [...many, 'w1']).size, 800);
    assert.equal(countWords([], [...many, 'w1']).get('w1')?.count, 2);
  });
});

describe('A posting', () => {
  it('tells the minute of its document, and is as long as any other', () => {
    fc.assert(
      fc.property(fc.string(), moments, fc.boolean(), (id, at, inTitle) => {
        const mark = markOf(id, at);
        assert.equal(mark.length, markLength);
        assert.equal(momentOf(mark), Math.floor(at.getTime() / 60_000) * 60_000);
        const read: [string, boolean][] = [];
        const text = postingOf(mark, inTitle).repeat(2);
        eachPosting(text, (...one) => void read.push(one));
        assert.deepEqual(read, [
          [mark, inTitle],
          [mark, inTitle],
        ]);
        assert.equal(postingCount(text), 2);
        assert.equal(withoutMarks(text, new Set([mark])), '');
        assert.equal(withoutMarks(text, new Set()), text);
      }),
    );
    assert.notEqual(markOf('a', new Date(0)), markOf('b', new Date(0)));
    assert.equal(markOf('a', new Date('1969-01-01')).length, markLength);
    assert.equal(markOf('a', new Date('9999-01-01')).length, markLength);
  });

  it('stands in the shard of its audience, community and year in China', () => {
    const at = new Date('2026-12-31T17:00:00Z');
    assert.equal(shardIdOf(shardOf('AREA', 'nb/hs/nm/lj/g1', at)), 'AREA|nb/hs/nm/lj|2027');
    assert.equal(sectionOf('EVERYONE', 'nb/hs'), 'EVERYONE');
    assert.equal(sectionOf('TEAM', 'nb/hs'), 'TEAM|nb/hs');
  });
});

describe('What was looked for', () => {
  const marked = (text: string, ...words: string[]) =>
    spansOf(text, words).map(({ from, to }) => Array.from(text).slice(from, to).join(''));

  it('is marked in the characters of the text, whatever form they have', () => {
    assert.deepEqual(marked('樓下😀漏水，又漏水', '漏水', '楼下'), ['樓下', '漏水', '漏水']);
    assert.deepEqual(marked('ＷｉＦｉ信号', 'wifi'), ['ＷｉＦｉ']);
    assert.deepEqual(marked('cafe\u0301 开门', 'cafe'), ['cafe']);
    assert.deepEqual(marked('concat a cat', 'cat'), ['cat']);
    assert.deepEqual(marked('漏水水管', '漏水', '水管', '水水'), ['漏水水管']);
    assert.deepEqual(marked('㎏数', 'kg'), ['㎏']);
    assert.deepEqual(marked('漏水', ''), []);
  });

  it('never lies outside the text, in order, none touching another', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string({ maxLength: 3 })),
        (text, words) => {
          const length = Array.from(text).length;
          let end = -1;
          for (const { from, to } of spansOf(text, words)) {
            assert.ok(from > end && from < to && to <= length);
            end = to;
          }
        },
      ),
    );
  });

  it('stands in the piece of a long text that is shown', () => {
    const text = `${'前'.repeat(300)}漏水${'后'.repeat(300)}漏水`;
    const { text: piece, spans } = excerptOf(text, ['漏水']);
    const [span] = spans;
    assert.ok(span !== undefined && piece.startsWith('…') && piece.endsWith('…'));
    assert.equal(Array.from(piece).slice(span.from, span.to).join(''), '漏水');
    assert.ok(Array.from(piece).length <= 102);
    assert.deepEqual(excerptOf('灯\n坏了', ['灯']), {
      text: '灯 坏了',
      spans: [{ from: 0, to: 1 }],
    });
    assert.deepEqual(excerptOf('', ['灯']), { text: '', spans: [] });
    assert.equal(Array.from(excerptOf('长'.repeat(500), ['灯']).text).length, 101);
  });
});
