import assert from 'node:assert/strict';
import fc from 'fast-check';
import { conflictLogit, judge } from '../../../src/modules/classifier/classifier.ts';
import { allTerms, termsMax, topTerms } from '../../../src/modules/classifier/explain.ts';
import { knownFeatures } from '../../../src/modules/classifier/featuresKnown.ts';
import { normalise } from '../../../src/modules/classifier/normalise.ts';
import type { Model } from '../../../src/modules/classifier/weights.ts';
import { openModel } from '../../../src/modules/classifier/weightsFile.ts';
import { isUsualWord, sharedSegmenter } from '../../support/segmenter.ts';

const clauses = [
  '物业公司半年没修电梯，',
  '楼上漏水，找他他不理。',
  '感谢社区送来的绿豆汤！',
  '老板欠我們三個月工資，',
  '请问医保卡在哪里补办？',
  '物.业 乱·收·费\n',
  'KTV每晚吵到2点🐷',
  '𠮷野家退钱',
  '\u200b希望多种树',
  '   ',
];

describe('The explanation of a judgement', function () {
  this.timeout(60_000);
  let model: Model;
  const analyse = async (original: string) => {
    const message = normalise(original, isUsualWord);
    const [words = []] = await (await sharedSegmenter()).cut([message.text]);
    return { message, words, known: knownFeatures(model, message.text, words) };
  };
  const termsOf = async (original: string) => {
    const { message, words, known } = await analyse(original);
    return allTerms(model, known, message, words);
  };
  before(async () => {
    model = await openModel();
  });

  it('adds up: all terms together and the bias are the log-odds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...clauses), { maxLength: 12 }), async (parts) => {
        const { message, words, known } = await analyse(parts.join(''));
        const terms = allTerms(model, known, message, words);
        const sum = terms.reduce((total, { weight }) => total + weight, 0);
        const logit = conflictLogit(model, known);
        assert.ok(Math.abs(sum + model.header.conflict.bias - logit) < 1e-9);
        const { score } = judge(model, message, words).conflict;
        assert.ok(Math.abs(Math.log(score / (1 - score)) - logit) < 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it('is the bias alone for a text without known features', async () => {
    assert.deepEqual(await termsOf(''), []);
    const { known } = await analyse('\u{1f9ff}');
    assert.deepEqual(known.numbers, []);
    assert.equal(conflictLogit(model, known), model.header.conflict.bias);
  });

  it('shows where a word stands in the original, each of its places', async () => {
    const original = '电梯坏了，物业不管。我们找物业，物业推脱。';
    const term = (await termsOf(original)).find(({ text }) => text === '物业');
    assert.ok(term);
    assert.deepEqual(
      term.spans.map(([start, end]) => [start, original.slice(start, end)]),
      [...original.matchAll(/物业/gu)].map(({ index }) => [index, '物业']),
    );
  });

  it('covers a disguised word as it was written and names it plainly', async () => {
    const original = '楼里的物·業 公.司\u200b不退押金';
    const term = (await termsOf(original)).find(({ text }) => text === '物业公司');
    assert.deepEqual(
      term?.spans.map(([start, end]) => original.slice(start, end)),
      ['物·業 公.司'],
    );
  });

  it('covers every word of the text once, in order', async () => {
    const { message, words, known } = await analyse(clauses.join(''));
    const terms = allTerms(model, known, message, words);
    assert.equal(new Set(terms.map(({ text }) => text)).size, terms.length);
    assert.equal(
      terms.reduce((count, { spans }) => count + spans.length, 0),
      words.length,
    );
    for (const { spans } of terms)
      spans.forEach(([start, end], i) => {
        assert.ok(start < end && end <= message.original.length);
        assert.ok(i === 0 || start >= (spans[i - 1]?.[1] ?? 0));
      });
  });

  it('gives weights a sign that a reader would expect', async () => {
    const angry = await termsOf('物业公司拖欠工资，拒绝退款，业主维权。');
    for (const word of ['物业公司', '拖欠工资', '业主'])
      assert.ok((angry.find(({ text }) => text === word)?.weight ?? 0) > 0, word);
    const calm = await termsOf('请问办理医保需要什么材料？');
    assert.ok((calm.find(({ text }) => text === '请问')?.weight ?? 0) < 0);
  });
});

describe('The terms that are shown', () => {
  const term = (text: string, weight: number) => ({ text, weight, spans: [[0, 1] as const] });

  it('are the strongest in either direction, strongest first', () => {
    const shown = topTerms([term('漏水', 1), term('感谢', -3), term('物业', 2)]);
    assert.deepEqual(
      shown.map(({ text }) => text),
      ['感谢', '物业', '漏水'],
    );
  });

  it('are whole words: neither single characters nor punctuation', () => {
    const shown = topTerms([term('的', 9), term('，，', 8), term('𠮷', 7), term('押金', 1)]);
    assert.deepEqual(
      shown.map(({ text }) => text),
      ['押金'],
    );
  });

  it('are few, and come in the same order each time when they are equal', () => {
    const many = Array.from({ length: 20 }, (_, i) => term(`词${String(i)}`, 1));
    const shown = topTerms(many).map(({ text }) => text);
    assert.equal(shown.length, termsMax);
    assert.deepEqual(
      topTerms(many.toReversed()).map(({ text }) => text),
      shown,
    );
  });
});
