import assert from 'node:assert/strict';
import { editPost } from '../../../src/modules/opinion/editPost.ts';
import { fileFieldReport } from '../../../src/modules/opinion/fileFieldReport.ts';
import type { Message } from '../../../src/modules/opinion/message.ts';
import { findMessage } from '../../../src/modules/opinion/message.store.ts';
import { withdrawPost } from '../../../src/modules/opinion/withdrawPost.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { confirmConflictFlag } from '../../../src/modules/triage/confirmConflictFlag.ts';
import { flagIdOf } from '../../../src/modules/triage/conflictFlag.ts';
import { findConflictFlag } from '../../../src/modules/triage/conflictFlag.store.ts';
import { triageMessages, type Judge } from '../../../src/modules/triage/triageMessages.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { failingOn, plainJudge } from '../../support/judge.ts';
import { growPlaces, places, someone, workOf } from '../../support/world.ts';
import { useStore } from '../../support/store.ts';

const system = workOf(systemActor('triage'));
const author = workOf(someone('RESIDENT', places.community));
let keys = 0;
const publish = (body: string) =>
  publishPost(author, { key: `triage-${String((keys += 1))}`, title: '', body });
const flagOf = (message: Message) => findConflictFlag(flagIdOf(message.id));
const again = async (message: Message) => {
  const now = await findMessage(message.id);
  assert.ok(now);
  return now;
};

describe('The machine looks at messages', () => {
  useStore();
  before(growPlaces);

  it('raises a flag with its reasons for a likely conflict, and none for small talk', async () => {
    const quarrel = await publish('楼上天天吵，吵得孩子睡不着。');
    const thanks = await publish('感谢保安师傅帮忙搬家。');
    const batch = await triageMessages(system, plainJudge, [quarrel, thanks]);
    assert.deepEqual(batch, { judged: 2, flagged: 1, failed: [] });
    const flag = await flagOf(quarrel);
    assert.equal(flag?.state, 'OPEN');
    assert.deepEqual(flag.proposals[0]?.terms, [
      {
        text: '吵',
        weight: 2,
        spans: [
          [5, 6],
          [7, 8],
        ],
      },
    ]);
    assert.equal(flag.proposals[0].modelVersion, 'plain-1');
    assert.equal(await flagOf(thanks), null);
  });

  it('always raises a volunteer’s report: a person has already judged it worth a look', async () => {
    const report = await fileFieldReport(workOf(someone('VOLUNTEER', places.grid)), {
      key: 'triage-report',
      reportKind: 'OTHER',
      place: '东门',
      body: '两位老人有些不愉快。',
    });
    await triageMessages(system, plainJudge, [report]);
    assert.equal((await flagOf(report))?.kind, 'FIELD_REPORT');
  });

  it('raises what tells of danger to life, likely a conflict or not; a hazard alone it does not', async () => {
    const fire = await publish('五楼阳台冒烟了。');
    const cover = await publish('门口的井盖松了。');
    const batch = await triageMessages(system, plainJudge, [fire, cover]);
    assert.equal(batch.flagged, 1);
    assert.deepEqual(
      (await flagOf(fire))?.proposals.map(({ score, dangers = [] }) => [score, dangers[0]?.text]),
      [[0, '冒烟']],
    );
    assert.equal(await flagOf(cover), null);
  });

  it('may be repeated: the second time raises nothing new', async () => {
    const message = await publish('吵了又吵。');
    await triageMessages(system, plainJudge, [message]);
    const first = await flagOf(message);
    await triageMessages(system, plainJudge, [message]);
    assert.deepEqual(await flagOf(message), first);
  });

  it('adds the view of a newer model, though the wording is the same', async () => {
    const message = await publish('吵，吵，天天吵。');
    await triageMessages(system, plainJudge, [message]);
    const newer: Judge = async (texts) =>
      (await plainJudge(texts)).map((verdict) => ({ ...verdict, modelVersion: 'plain-2' }));
    await triageMessages(system, newer, [message]);
    await triageMessages(system, newer, [message]);
    assert.deepEqual(
      (await flagOf(message))?.proposals.map(({ modelVersion }) => modelVersion),
      ['plain-1', 'plain-2'],
    );
  });

  it('raises one flag when two processes judge the same message at once', async () => {
    const message = await publish('吵吵闹闹。吵。');
    await Promise.all([1, 2, 3].map(() => triageMessages(system, plainJudge, [message])));
    assert.equal((await flagOf(message))?.proposals.length, 1);
  });

  it('is told when the machine is away, and raises nothing', async () => {
    const message = await publish('吵，一直吵。');
    const broken: Judge = () => Promise.reject(new Error('segmenter is away'));
    await assert.rejects(triageMessages(system, broken, [message]), { code: 'UNAVAILABLE' });
    assert.equal(await flagOf(message), null);
  });

  it('adds its view of a new wording to the flag and keeps the earlier one', async () => {
    const message = await publish('吵，吵。');
    await triageMessages(system, plainJudge, [message]);
    await editPost(author, { id: message.id, version: 1, title: '', body: '吵，吵，还是吵。' });
    await triageMessages(system, plainJudge, [await again(message)]);
    const flag = await flagOf(message);
    assert.deepEqual(
      flag?.proposals.map(({ judgedVersion, score }) => [judgedVersion, Math.round(score * 10)]),
      [
        [1, 6],
        [2, 9],
      ],
    );
    assert.equal(flag.version, 2);
  });

  it('does not undo a person’s decision when the wording changes', async () => {
    const message = await publish('吵，吵。');
    await triageMessages(system, plainJudge, [message]);
    const spokesperson = workOf(someone('SPOKESPERSON', places.community));
    await confirmConflictFlag(spokesperson, { id: flagIdOf(message.id), version: 1, note: '' });
    await editPost(author, { id: message.id, version: 1, title: '', body: '没事了。' });
    await triageMessages(system, plainJudge, [await again(message)]);
    const flag = await flagOf(message);
    assert.equal(flag?.state, 'CONFIRMED');
    assert.equal(flag.proposals.length, 2);
  });

  it('looks again at what was edited while it was raised', async () => {
    const message = await publish('吵，吵。');
    let times = 0;
    const slow: Judge = async (texts) => {
      if ((times += 1) === 1)
        await editPost(author, { id: message.id, version: 1, title: '', body: '吵吵吵。' });
      return plainJudge(texts);
    };
    await triageMessages(system, slow, [message]);
    assert.deepEqual(
      (await flagOf(message))?.proposals.map(({ judgedVersion }) => judgedVersion),
      [1, 2],
    );
  });

  it('looks once at what nobody edited meanwhile', async () => {
    const message = await publish('吵，吵，吵。');
    let times = 0;
    const counting: Judge = (texts) => {
      times += 1;
      return plainJudge(texts);
    };
    await triageMessages(system, counting, [message]);
    assert.equal(times, 1);
  });

  it('does not flag what its author withdrew before, and lets it rest', async () => {
    const message = await publish('吵，吵，算了。');
    await withdrawPost(author, { id: message.id, version: 1 });
    const batch = await triageMessages(system, plainJudge, [await again(message)]);
    assert.deepEqual(batch, { judged: 0, flagged: 0, failed: [] });
    assert.equal(await flagOf(message), null);
  });

  it('judges the others when it fails on one, and names that one', async () => {
    const poison = await publish('毒');
    const quarrel = await publish('吵，吵，还是吵。');
    const batch = await triageMessages(system, failingOn('毒'), [poison, quarrel]);
    assert.deepEqual(batch, { judged: 1, flagged: 1, failed: [poison.id] });
    assert.equal((await flagOf(quarrel))?.state, 'OPEN');
  });

  it('does nothing with nothing', async () => {
    assert.deepEqual(await triageMessages(system, plainJudge, []), {
      judged: 0,
      flagged: 0,
      failed: [],
    });
  });
});
