import assert from 'node:assert/strict';
import { roles, systemActor } from '../../../src/kernel/work.ts';
import { editPost } from '../../../src/modules/opinion/editPost.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { withdrawPost } from '../../../src/modules/opinion/withdrawPost.ts';
import { labelledOf } from '../../../src/modules/classifier/rows.ts';
import { confirmConflictFlag } from '../../../src/modules/triage/confirmConflictFlag.ts';
import { dismissConflictFlag } from '../../../src/modules/triage/dismissConflictFlag.ts';
import { exportLabels } from '../../../src/modules/triage/exportLabels.ts';
import { flagIdOf, type DismissReason } from '../../../src/modules/triage/conflictFlag.ts';
import type { PersonLabel } from '../../../src/modules/triage/label.ts';
import { raiseConflictFlag } from '../../../src/modules/triage/raiseConflictFlag.ts';
import { reopenConflictFlag } from '../../../src/modules/triage/reopenConflictFlag.ts';
import { triageMessages } from '../../../src/modules/triage/triageMessages.ts';
import { plainJudge } from '../../support/judge.ts';
import { gather, raise } from '../openness/gathered.ts';
import { growPlaces, minutesLater, monday, places, someone, workOf } from '../../support/world.ts';
import { useStore } from '../../support/store.ts';

const author = workOf(someone('RESIDENT', places.community));
const work = workOf(someone('SPOKESPERSON', places.community), minutesLater(1));
const system = workOf(systemActor('labels'));
let keys = 0;

/** A flagged post. */
const flagged = async (body: string) => {
  const post = await publishPost(author, { key: `label-${String((keys += 1))}`, title: '', body });
  await triageMessages(system, plainJudge, [post]);
  return { post, asked: { id: flagIdOf(post.id), version: 1, note: '' } };
};
const labels = async (area: string = places.community): Promise<PersonLabel[]> => {
  const all: PersonLabel[] = [];
  for await (const label of exportLabels(system, area)) all.push(label);
  return all;
};
const labelsOf = async (no: string) => (await labels()).filter((label) => label.no === no);

describe('What people said on flags', () => {
  useStore();
  before(growPlaces);

  it('is a label of the message: raised with its kind and reason', async () => {
    const post = await publishPost(author, { key: 'raised', title: '鞋柜', body: '又摆出来了。' });
    await raiseConflictFlag(work, { messageId: post.id, note: '两家争了三次', type: '邻里' });
    assert.deepEqual(await labelsOf(post.no), [
      {
        ...{ no: post.no, title: '鞋柜', body: '又摆出来了。', conflict: 1, type: '邻里' },
        ...{ act: 'RAISED', role: 'SPOKESPERSON', at: work.now, reason: '两家争了三次' },
      },
    ]);
  });

  it('confirmed is a conflict, with the kind that was given when it was raised', async () => {
    const { post, asked } = await flagged('吵，又吵。');
    await raiseConflictFlag(work, { messageId: post.id, note: '看着像', type: '物业' });
    await confirmConflictFlag(work, { ...asked, version: 2 });
    const [label] = await labelsOf(post.no);
    assert.deepEqual([label?.conflict, label?.act, label?.type], [1, 'CONFIRMED', '物业']);
  });

  it('dismissed is none if that was the reason; other reasons say nothing about the words', async () => {
    const told = new Map<DismissReason, number | undefined>();
    for (const reason of ['NOT_A_CONFLICT', 'ALREADY_SETTLED', 'DUPLICATE', 'OTHER'] as const) {
      const { post, asked } = await flagged(`吵，吵。${reason}`);
      await dismissConflictFlag(work, { ...asked, reason, note: '看过', told: '另有渠道' });
      told.set(reason, (await labelsOf(post.no))[0]?.conflict);
    }
    assert.deepEqual(
      [...told],
      [
        ['NOT_A_CONFLICT', 0],
        ['ALREADY_SETTLED', undefined],
        ['DUPLICATE', undefined],
        ['OTHER', undefined],
      ],
    );
  });

  it('is not there while nobody has said anything, or after it was taken back', async () => {
    const { post, asked } = await flagged('吵，天天吵。');
    assert.deepEqual(await labelsOf(post.no), []);
    await confirmConflictFlag(work, asked);
    await reopenConflictFlag(work, { ...asked, version: 2 });
    assert.deepEqual(await labelsOf(post.no), []);
  });

  it('is about the wording of that time', async () => {
    const { post, asked } = await flagged('吵，吵，旧的话。');
    await confirmConflictFlag(work, asked);
    const later = { ...author, now: minutesLater(2) };
    await editPost(later, { id: post.id, version: 1, title: '', body: '新的话。' });
    assert.equal((await labelsOf(post.no))[0]?.body, '吵，吵，旧的话。');
  });

  it('goes nowhere when the author has withdrawn the message', async () => {
    const { post, asked } = await flagged('吵，吵，收回。');
    await confirmConflictFlag(work, asked);
    await withdrawPost(author, { id: post.id, version: 1 });
    assert.deepEqual(await labelsOf(post.no), []);
  });

  it('is read by the trainer as it stands, of one area or of all in it, and names nobody', async () => {
    const all = await labels(places.city);
    assert.ok(all.length > 3);
    assert.deepEqual(await labels(places.elsewhere), []);
    const lines = all.map((label) => JSON.stringify(label)).join('\n');
    assert.equal(labelledOf('labels', lines).length, all.length);
    assert.ok(!lines.includes(work.actor.personId) && !lines.includes(author.actor.personId));
  });

  it('is read to the end, page after page, each once, those of confirmed flags first', async () => {
    const { length: before } = await labels();
    const kept = await raise(await gather(places.grid, 401, monday), 401);
    const { post, asked } = await flagged('吵，吵，最后。');
    await dismissConflictFlag(work, { ...asked, reason: 'NOT_A_CONFLICT' });
    const all = await labels();
    assert.equal(all.length, before + kept.length + 1);
    assert.equal(new Set(all.map(({ no }) => no)).size, all.length);
    const acts = all.map(({ act }) => act);
    assert.ok(acts.lastIndexOf('CONFIRMED') < acts.indexOf('DISMISSED'));
    assert.ok(acts.lastIndexOf('DISMISSED') < acts.indexOf('RAISED'));
    assert.ok(all.some(({ no }) => no === post.no));
  });

  it('leaves the platform by the hand of its operator alone', async () => {
    for (const role of roles)
      await assert.rejects(
        exportLabels(workOf(someone(role, places.city)), places.city).next(),
        { code: 'NOT_FOUND', detail: { reason: 'area' } },
        role,
      );
  });
});
