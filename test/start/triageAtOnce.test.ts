import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { systemActor } from '../../src/kernel/work.ts';
import { importedMessage, importMessages } from '../../src/modules/opinion/importMessages.ts';
import { listMessagesWithEvents } from '../../src/modules/opinion/message.store.ts';
import { messageSaved } from '../../src/modules/opinion/message.ts';
import type { Judge } from '../../src/modules/triage/triageMessages.ts';
import { listFlags } from '../../src/modules/triage/flag.store.ts';
import { makeLog } from '../../src/platform/log.ts';
import { ring } from '../../src/platform/outbox.ts';
import { triageAtOnce } from '../../src/start/triageAtOnce.ts';
import { failingOn, plainJudge } from '../support/judge.ts';
import { emptyStore, useStore } from '../support/store.ts';
import { places, workOf } from '../support/world.ts';

let serial = 0;

/** Saves a message without ringing, as a bulk import does. */
const gather = (body: string) => {
  const work = workOf(systemActor('import'), new Date(Date.now() - 1000));
  const externalId = `t${String((serial += 1))}`;
  return importMessages(work, [
    importedMessage(work, 'forum', places.community, { externalId, title: '', body }),
  ]);
};

const flagged = async () => (await listFlags(places.community, 'OPEN', { first: 50 })).items.length;
const waiting = async () => (await listMessagesWithEvents(new Date(), 50)).length;

/** Waits until a thing is so; the test's own time limit ends a wait that is in vain. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(5);
}

describe('Triage at once', () => {
  useStore();
  beforeEach(emptyStore);
  const quiet = makeLog('silent');

  it('judges a message as soon as its saving is rung', async () => {
    const stop = triageAtOnce(plainJudge, quiet);
    try {
      await gather('吵，吵。');
      ring(messageSaved);
      await until(async () => (await flagged()) === 1 && (await waiting()) === 0);
    } finally {
      await stop();
    }
  });

  it('takes many rings for one pass, and a ring during a pass for one more', async () => {
    const sizes: number[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow: Judge = async (texts) => {
      sizes.push(texts.length);
      if (sizes.length === 1) await held;
      return plainJudge(texts);
    };
    const stop = triageAtOnce(slow, quiet);
    try {
      await gather('吵，吵。');
      await gather('平安。');
      for (let i = 0; i < 20; i += 1) ring(messageSaved);
      await until(() => sizes.length === 1);
      await gather('吵，吵，吵。');
      for (let i = 0; i < 20; i += 1) ring(messageSaved);
      release();
      await until(async () => (await flagged()) === 2);
      assert.deepEqual(sizes, [2, 1]);
    } finally {
      await stop();
    }
  });

  it('only logs a pass that fails, and tries again at the next ring', async () => {
    const lines: string[] = [];
    const log = makeLog('info', { write: (line: string) => lines.push(line) });
    let fails = true;
    const stop = triageAtOnce((texts) => {
      if (fails) throw new Error('the segmenter is away: 13812345678');
      return plainJudge(texts);
    }, log);
    try {
      await gather('吵，吵。');
      ring(messageSaved);
      await until(() => lines.length === 1);
      assert.doesNotMatch(lines[0] ?? '', /13812345678/u);
      assert.equal(await waiting(), 1, 'nothing is lost');
      fails = false;
      ring(messageSaved);
      await until(async () => (await flagged()) === 1);
    } finally {
      await stop();
    }
  });

  it('logs the numbers of messages that cannot be judged, none of their words, and judges the rest', async () => {
    const lines: string[] = [];
    const log = makeLog('info', { write: (line: string) => lines.push(line) });
    const stop = triageAtOnce(failingOn('毒'), log);
    try {
      await gather('毒');
      await gather('吵，吵。');
      ring(messageSaved);
      await until(async () => (await flagged()) === 1 && lines.length === 1);
      assert.match(lines[0] ?? '', /"failed":\["\d{4}-\d+"\]/u);
      assert.doesNotMatch(lines[0] ?? '', /毒/u);
    } finally {
      await stop();
    }
  });

  it('stops listening, and waits for the pass under way', async () => {
    let judged = 0;
    const stop = triageAtOnce(async (texts) => {
      await wait(20);
      judged += texts.length;
      return plainJudge(texts);
    }, quiet);
    await gather('吵，吵。');
    ring(messageSaved);
    await wait(80);
    await stop();
    const whenStopped = judged;
    ring(messageSaved);
    await gather('吵，吵。');
    await wait(100);
    assert.equal(judged, whenStopped);
  });
});
