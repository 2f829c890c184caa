import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { labelledOf, readLabelled } from '../../../src/modules/classifier/rows.ts';
import { samplesOf } from '../../../src/modules/classifier/samples.ts';
import { textsMax, type Segmenter } from '../../../src/platform/segmenter/segmenter.ts';
import { plainSegmenter } from '../../support/segmenter.ts';

const refusal = (text: string): AppError => {
  try {
    labelledOf('x.jsonl', text);
  } catch (error) {
    assert.ok(error instanceof AppError);
    assert.equal(error.code, 'BAD_INPUT');
    return error;
  }
  return assert.fail('it was accepted');
};

describe('A labelled file', () => {
  it('is read whole or not at all', () => {
    assert.equal(labelledOf('x.jsonl', '{"body":"好","conflict":0}\n').length, 1);
    assert.match(refusal('{"body":"好","conflict":0}\nx').message, /x\.jsonl.*\nline 2: not JSON/);
  });

  it('must hold a message', () => {
    assert.match(refusal('\n \n').message, /x\.jsonl holds no message/);
  });

  it('has its first twenty bad lines named and the others counted', () => {
    const { message } = refusal(Array.from({ length: 25 }, () => 'x').join('\n'));
    assert.match(message, /line 20: not JSON/);
    assert.doesNotMatch(message, /line 21/);
    assert.match(message, /and 5 more/);
    assert.doesNotMatch(refusal('x').message, /more/);
  });

  it('needs a body and a clear answer, nothing else', () => {
    const { rows, errors } = readLabelled('{"body":"","conflict":1}');
    assert.deepEqual(errors, []);
    assert.deepEqual(rows, [{ title: '', body: '', conflict: 1 }]);
    for (const wrong of ['{"body":1,"conflict":1}', '{"body":"","conflict":true}', 'null', '1'])
      assert.equal(readLabelled(wrong).errors.length, 1, wrong);
  });

  it('keeps no field that could give the answer away', () => {
    const { rows } = readLabelled('{"gid":"g","src":"s","id":"1","body":"好","conflict":0}');
    assert.deepEqual(Object.keys(rows[0] ?? {}).sort(), ['body', 'conflict', 'title']);
  });
});

describe('Samples for training', () => {
  it('are normalised and cut in batches that the segmenter takes, in the order of the file', async () => {
    const asked: number[] = [];
    const segmenter: Segmenter = {
      ...plainSegmenter,
      cut: (texts) => {
        asked.push(texts.length);
        return plainSegmenter.cut(texts);
      },
    };
    const rows = Array.from({ length: textsMax * 2 + 1 }, (_, i) => ({
      title: `第${String(i)}號樓`,
      body: '樓.上.漏.水',
      conflict: 0 as const,
    }));
    const samples = await samplesOf(segmenter, rows);
    assert.deepEqual(asked, [textsMax, textsMax, 1]);
    assert.equal(samples.length, rows.length);
    samples.forEach(({ message, words, labels }, i) => {
      assert.equal(message.text, `第${String(i)}号楼\n楼上漏水`);
      assert.equal(words.join(''), message.text);
      assert.equal(labels, rows[i]);
    });
  });

  it('are none of none', async () => {
    assert.deepEqual(await samplesOf(plainSegmenter, []), []);
  });
});
