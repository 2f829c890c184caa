import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { judge } from '../../../src/modules/classifier/classifier.ts';
import { judgeTexts } from '../../../src/modules/triage/judgeTexts.ts';
import { analysedLengthMax, normalise } from '../../../src/platform/normalise.ts';
import type { Model } from '../../../src/modules/classifier/weights.ts';
import { openModel } from '../../../src/modules/classifier/weightsFile.ts';
import type { Segmenter } from '../../../src/platform/segmenter/segmenter.ts';
import { isUsualWord, plainSegmenter, sharedSegmenter } from '../../support/segmenter.ts';

const texts = [
  '漏水\n楼上漏水，物业不管，业主投诉三次了。',
  '',
  '感谢\n感谢网格员的热心帮助。',
  '請問\n請問居住證怎麼辦理？',
  '🐷🐷🐷',
];

describe('The machine judges texts', function () {
  this.timeout(60_000);
  let model: Model;
  before(async () => {
    model = await openModel();
  });

  it('together as it would one by one, in their order', async () => {
    const judgeAll = judgeTexts(await sharedSegmenter(), model);
    const together = await judgeAll(texts);
    assert.equal(together.length, texts.length);
    for (const [i, text] of texts.entries()) {
      const [alone] = await judgeAll([text]);
      assert.deepEqual(together[i], alone);
    }
  });

  it('by the words of the normalised copy', async () => {
    const asked: string[] = [];
    const segmenter: Segmenter = {
      ...plainSegmenter,
      cut: (list) => {
        asked.push(...list);
        return plainSegmenter.cut(list);
      },
      isWord: (text) => text === '开门',
    };
    const written = '物.業.公.司，開·門';
    const read = '物业公司，开门';
    const [verdict] = await judgeTexts(segmenter, model)([written]);
    assert.deepEqual(asked, [read]);
    const message = normalise(written, (word) => segmenter.isWord(word));
    assert.deepEqual(verdict, judge(model, message, Array.from(read)));
  });

  it('none when there is none', async () => {
    assert.deepEqual(await judgeTexts(await sharedSegmenter(), model)([]), []);
  });

  it('of the greatest length, also when normalising makes them longer', async () => {
    const judgeAll = judgeTexts(await sharedSegmenter(), model);
    const longest = ['\ufdfa'.repeat(5_000), '好'.repeat(6_000), '𠮷'.repeat(5_100)];
    for (const verdict of await judgeAll(longest))
      assert.ok(verdict.conflict.score > 0 && verdict.conflict.score < 1);
    assert.equal(
      Array.from(normalise(longest[0] ?? '', isUsualWord).text).length,
      analysedLengthMax,
    );
  });

  it('and lets other work of the process come in between two texts', async () => {
    let turns = 0;
    let going = true;
    const turn = (): void => {
      turns += 1;
      if (going) setImmediate(turn);
    };
    setImmediate(turn);
    const many = Array.from({ length: 20 }, () => '楼上漏水，物业不管。');
    await judgeTexts(plainSegmenter, model)(many);
    going = false;
    assert.ok(
      turns >= 2 * many.length,
      `${String(turns)} turns: at normalising and at judging each`,
    );
  });

  it('and lets the refusal of a segmenter in trouble through', async () => {
    const refusal = new AppError('UNAVAILABLE', 'later', { reason: 'segmenter_restarting' });
    const segmenter: Segmenter = {
      ...plainSegmenter,
      cut: () => Promise.reject(refusal),
    };
    await assert.rejects(judgeTexts(segmenter, model)(['好']), refusal);
  });
});
