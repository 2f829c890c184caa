import assert from 'node:assert/strict';
import fc from 'fast-check';
import { matcherOf } from '../../../src/modules/admission/wordMatcher.ts';
import { wordOf } from './words.ts';

const found = (text: string, ...words: string[]) =>
  matcherOf(words.map((word) => wordOf(word)))(text).map(({ word, from, to }) => [
    word.text,
    Array.from(text).slice(from, to).join(''),
  ]);

describe('Watched words in a text', () => {
  it('are found where they stand as they were written', () => {
    assert.deepEqual(found('你这个骗子，就是骗子。', '骗子'), [
      ['骗子', '骗子'],
      ['骗子', '骗子'],
    ]);
    assert.deepEqual(found('没有什么。', '骗子'), []);
    assert.deepEqual(found('什么都可以写', ...[]), []);
  });

  it('are found in traditional characters, full width, capitals and with hidden signs, and told as they were written', () => {
    assert.deepEqual(found('真是騙子！', '骗子'), [['骗子', '騙子']]);
    assert.deepEqual(found('aＶＸ１２３', 'vx123'), []);
    assert.deepEqual(found('请加 ＶＸ１２３ 聊', 'vx123'), [['vx123', 'ＶＸ１２３']]);
    assert.deepEqual(found('骗\u200b子', '骗子'), [['骗子', '骗\u200b子']]);
    assert.deepEqual(found('骗*子一个', '骗子'), [['骗子', '骗*子']]);
  });

  it('count in code points, so that what stands before them does not shift them', () => {
    const [passage] = matcherOf([wordOf('骗子')])('😀𠮷骗子');
    assert.deepEqual([passage?.from, passage?.to], [2, 4]);
  });

  it('of Latin letters are whole words', () => {
    assert.deepEqual(found('The class passed.', 'ass'), []);
    assert.deepEqual(found('You ass.', 'ass'), [['ass', 'ass']]);
    assert.deepEqual(found('你ass啊', 'ass'), [['ass', 'ass']]);
  });

  it('may overlap and share a form: each is told', () => {
    assert.deepEqual(found('大骗子', '骗子', '大骗子', '大骗'), [
      ['大骗', '大骗'],
      ['大骗子', '大骗子'],
      ['骗子', '骗子'],
    ]);
    assert.equal(matcherOf([wordOf('骗子'), wordOf('騙子', { action: 'MASK' })])('骗子').length, 2);
  });

  it('are as many as a search for each alone finds', () => {
    const signs = fc.constantFrom('骗', '子', '大', '人');
    const word = fc.array(signs, { minLength: 2, maxLength: 3 }).map((all) => all.join(''));
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { minLength: 1, maxLength: 8 }),
        fc.array(signs, { maxLength: 30 }),
        (words, letters) => {
          const text = letters.join('');
          const wanted = words.flatMap((one) =>
            letters.flatMap((_, at) => (text.startsWith(one, at) ? [`${one} ${String(at)}`] : [])),
          );
          const told = matcherOf(words.map((one) => wordOf(one)))(text).map(
            ({ word: { text: one }, from }) => `${one} ${String(from)}`,
          );
          assert.deepEqual(told.sort(), wanted.sort());
        },
      ),
    );
  });

  it('do not lose their way in hostile text', () => {
    const matcher = matcherOf([wordOf('骗子'), wordOf('aa')]);
    for (const text of [
      '',
      '\u0301'.repeat(30),
      '\u{1F9D1}\u200d'.repeat(2_000),
      'ﷺ'.repeat(5_000),
      'a'.repeat(5_000),
    ])
      for (const { from, to } of matcher(text))
        assert.ok(0 <= from && from < to && to <= Array.from(text).length);
  });
});
