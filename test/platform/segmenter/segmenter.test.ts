import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AppError } from '../../../src/kernel/appError.ts';
import {
  openSegmenter,
  textLengthMax,
  textsMax,
  type Segmenter,
  type SegmenterOptions,
} from '../../../src/platform/segmenter/segmenter.ts';
import { until } from '../../support/child.ts';
import { sharedSegmenter } from '../../support/segmenter.ts';

const refusedAs = (code: string, reason?: string) => (error: unknown) => {
  assert.ok(error instanceof AppError);
  assert.equal(error.code, code);
  if (reason !== undefined) assert.equal(error.detail.reason, reason);
  return true;
};

const wordsOf = async (text: string): Promise<string[]> => {
  const [words] = await (await sharedSegmenter()).cut([text]);
  assert.ok(words);
  return words;
};

describe('The segmenter cuts Chinese text', function () {
  this.timeout(60_000);

  it('into words that are the text again when joined', async () => {
    const segmenter = await sharedSegmenter();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), async (texts) => {
        const words = await segmenter.cut(texts);
        assert.deepEqual(
          words.map((list) => list.join('')),
          texts,
        );
      }),
    );
  });

  it('and keeps emoji, rare characters and line breaks', async () => {
    const text = '𠮷野家门口\n有个👨‍👩‍👧，𪚥\t龘';
    assert.equal((await wordsOf(text)).join(''), text);
  });

  it('and keeps Latin words and numbers whole', async () => {
    const words = await wordsOf('我的iPhone15花了3.5万元，KTV每晚吵到2点');
    for (const whole of ['iPhone15', '3.5', 'KTV']) assert.ok(words.includes(whole), whole);
  });

  it('and keeps the terms of communities and disputes whole', async () => {
    const words = await wordsOf('业主委员会说物业公司多收公摊费，开发商延期交房，还拖欠农民工工资');
    for (const term of ['业主委员会', '物业公司', '公摊', '延期交房', '拖欠', '农民工工资'])
      assert.ok(words.includes(term), term);
  });

  it('and gives no words for no text', async () => {
    const segmenter = await sharedSegmenter();
    assert.deepEqual(await segmenter.cut([]), []);
    assert.deepEqual(await segmenter.cut(['', '好']), [[], ['好']]);
  });

  it('and gives callers at the same time each their own answer', async () => {
    const segmenter = await sharedSegmenter();
    const texts = Array.from({ length: 60 }, (_, i) => `第${String(i)}号楼停水`);
    const answers = await Promise.all(texts.map((text) => segmenter.cut([text, `${text}了`])));
    answers.forEach((answer, i) => {
      assert.deepEqual(
        answer.map((words) => words.join('')),
        [texts[i], `${texts[i] ?? ''}了`],
      );
    });
  });

  it('up to the limit in code points, and refuses one more', async () => {
    const segmenter = await sharedSegmenter();
    const rare = '𠮷'.repeat(textLengthMax);
    const [words] = await segmenter.cut([rare]);
    assert.equal(words?.join(''), rare);
    await assert.rejects(segmenter.cut([`${rare}好`]), refusedAs('BAD_INPUT', 'too_long'));
    await assert.rejects(
      segmenter.cut(Array.from({ length: textsMax + 1 }, () => '好')),
      refusedAs('BAD_INPUT', 'too_many'),
    );
    assert.deepEqual(await segmenter.cut(['好']), [['好']]);
  });

  it('and says that it is well', async () => {
    assert.equal(await (await sharedSegmenter()).healthy(), true);
  });
});

describe('A segmenter in trouble', function () {
  this.timeout(60_000);
  const opened: Segmenter[] = [];
  const open = async (options: SegmenterOptions = {}) => {
    const threadFile = new URL('obedientThread.ts', import.meta.url);
    const segmenter = await openSegmenter({ threadFile, ...options });
    opened.push(segmenter);
    return segmenter;
  };
  const wellAgain = (segmenter: Segmenter) =>
    until('the segmenter is well again', () => segmenter.healthy());
  after(async () => {
    await Promise.all(opened.map((segmenter) => segmenter.close()));
  });

  it('refuses what waited for a crashed thread, and what comes before the next one, then goes on', async () => {
    const segmenter = await open();
    const running = segmenter.cut(['crash']);
    const waiting = segmenter.cut(['好的']);
    await assert.rejects(running, refusedAs('UNAVAILABLE', 'segmenter_restarting'));
    await assert.rejects(waiting, refusedAs('UNAVAILABLE', 'segmenter_restarting'));
    assert.equal(await segmenter.healthy(), false);
    await assert.rejects(segmenter.cut(['好的']), (error: unknown) => {
      refusedAs('UNAVAILABLE', 'segmenter_restarting')(error);
      return error instanceof AppError && (error.detail.retryAfterS ?? 0) > 0;
    });
    await wellAgain(segmenter);
    assert.deepEqual(await segmenter.cut(['好的']), [['好', '的']]);
  });

  it('survives crash after crash', async () => {
    const segmenter = await open();
    for (let round = 0; round < 3; round++) {
      await assert.rejects(segmenter.cut(['crash']), refusedAs('UNAVAILABLE'));
      await wellAgain(segmenter);
    }
    assert.deepEqual(await segmenter.cut(['在']), [['在']]);
  });

  it('replaces a hung thread: its request ran out of time, those behind it may come again', async () => {
    const segmenter = await open({ timeoutMs: 300 });
    const running = segmenter.cut(['hang']);
    const waiting = segmenter.cut(['好']);
    await assert.rejects(running, refusedAs('TIMEOUT'));
    await assert.rejects(waiting, refusedAs('UNAVAILABLE', 'segmenter_restarting'));
    await wellAgain(segmenter);
    assert.deepEqual(await segmenter.cut(['好']), [['好']]);
  });

  it('refuses requests beyond its queue and answers those in it', async () => {
    const segmenter = await open({ queueMax: 3 });
    const taken = ['一', '二', '三'].map((text) => segmenter.cut([text]));
    await assert.rejects(segmenter.cut(['四']), refusedAs('UNAVAILABLE', 'segmenter_busy'));
    assert.deepEqual(await Promise.all(taken), [[['一']], [['二']], [['三']]]);
    assert.deepEqual(await segmenter.cut(['四']), [['四']]);
  });

  it('is well while it works', async () => {
    const segmenter = await open({ queueMax: 1 });
    const running = segmenter.cut(['忙']);
    assert.equal(await segmenter.healthy(), true);
    await running;
  });

  it('refuses what waits when it is closed, and everything after', async () => {
    const segmenter = await open();
    const waiting = segmenter.cut(['好']);
    const closing = segmenter.close();
    await assert.rejects(waiting, refusedAs('UNAVAILABLE', 'segmenter_closed'));
    await closing;
    await assert.rejects(segmenter.cut(['好']), refusedAs('UNAVAILABLE', 'segmenter_closed'));
    assert.equal(await segmenter.healthy(), false);
    await segmenter.close();
  });

  it('does not come back after it was closed in the middle of a restart', async () => {
    const segmenter = await open();
    await assert.rejects(segmenter.cut(['crash']), refusedAs('UNAVAILABLE'));
    await segmenter.close();
    await assert.rejects(segmenter.cut(['好']), refusedAs('UNAVAILABLE', 'segmenter_closed'));
  });

  it('does not open, and says why, when its thread cannot start', async () => {
    await assert.rejects(
      open({ threadFile: new URL('brokenThread.ts', import.meta.url) }),
      (error: unknown) => {
        refusedAs('UNAVAILABLE', 'segmenter_failed')(error);
        assert.match(String(error), /no native code here/);
        return true;
      },
    );
  });

  it('does not wait for ever for a thread that is never ready', async () => {
    await assert.rejects(
      open({ threadFile: new URL('silentThread.ts', import.meta.url), startTimeoutMs: 500 }),
      refusedAs('UNAVAILABLE', 'segmenter_failed'),
    );
  });
});
