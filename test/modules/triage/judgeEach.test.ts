import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import type { Reason } from '../../../src/kernel/reason.ts';
import { judgeEach } from '../../../src/modules/triage/judgeEach.ts';

/** A machine that says how long a text is, fails on a text that holds 毒, and writes down what it was asked. */
function touchy() {
  const asked: (readonly string[])[] = [];
  const judge = (texts: readonly string[]): Promise<number[]> => {
    asked.push(texts);
    return texts.some((text) => text.includes('毒'))
      ? Promise.reject(new Error('cannot cut'))
      : Promise.resolve(texts.map((text) => text.length));
  };
  return { asked, judge };
}

const away = (reason: Reason) => new AppError('UNAVAILABLE', 'later', { reason, retryAfterS: 3 });

describe('Texts are judged', () => {
  it('together when all goes well', async () => {
    const { asked, judge } = touchy();
    assert.deepEqual(await judgeEach(judge, ['一', '二二']), [1, 2]);
    assert.deepEqual(asked, [['一', '二二']]);
  });

  it('not at all when there are none', async () => {
    const { asked, judge } = touchy();
    assert.deepEqual(await judgeEach(judge, []), []);
    assert.deepEqual(asked, []);
  });

  it('each alone when the machine fails on one of them, and only that one has no verdict', async () => {
    const { judge } = touchy();
    const verdicts = await judgeEach(judge, ['一', '毒', '三三三', '毒毒']);
    assert.deepEqual(verdicts, [1, undefined, 3, undefined]);
  });

  it('by none when the machine itself is away: that is no text’s fault, and what it said is told', async () => {
    const why = new Error('no memory');
    let asked = 0;
    const judge = () => {
      asked += 1;
      return Promise.reject(why);
    };
    await assert.rejects(judgeEach(judge, ['一', '二']), {
      code: 'UNAVAILABLE',
      message: /no memory/u,
      detail: { reason: 'machine_away' },
    });
    assert.equal(asked, 2, 'the texts, and one that is harmless');
  });

  it('with the machine’s own word when it says that it is away or too slow, and UNAVAILABLE for any other', async () => {
    const saying = (code: 'UNAVAILABLE' | 'TIMEOUT' | 'CONFLICT') =>
      judgeEach(() => Promise.reject(new AppError(code, 'its word')), ['一']);
    await assert.rejects(saying('UNAVAILABLE'), { code: 'UNAVAILABLE', message: 'its word' });
    await assert.rejects(saying('TIMEOUT'), { code: 'TIMEOUT', message: 'its word' });
    await assert.rejects(saying('CONFLICT'), {
      ...{ code: 'UNAVAILABLE', message: /its word/u, detail: { reason: 'machine_away' } },
    });
  });

  it('also when one of them ends the segmenter’s thread, which is waited for', async () => {
    let downFor = 0;
    const judge = (texts: readonly string[]): Promise<number[]> => {
      if (texts.includes('crash')) downFor = 2;
      else if (downFor > 0) downFor -= 1;
      else return Promise.resolve(texts.map((text) => text.length));
      return Promise.reject(away('segmenter_restarting'));
    };
    assert.deepEqual(await judgeEach(judge, ['一', 'crash', '三三三']), [1, undefined, 3]);
  }).timeout(10_000);

  it('by none when the segmenter was closed: it is not waited for', async () => {
    let asked = 0;
    const judge = () => {
      asked += 1;
      return Promise.reject(away('segmenter_closed'));
    };
    await assert.rejects(judgeEach(judge, ['一']), away('segmenter_closed'));
    assert.equal(asked, 2);
  });
});
