import assert from 'node:assert/strict';
import type { Work } from '../../../src/kernel/work.ts';
import { changePost } from '../../../src/modules/opinion/changePost.ts';
import { withdrawnMessage } from '../../../src/modules/opinion/message.ts';
import { findMessage } from '../../../src/modules/opinion/message.store.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { growPlaces, places, someone, workOf } from '../../support/world.ts';
import { useStore } from '../../support/store.ts';

describe('Every change of a post', () => {
  useStore();
  before(growPlaces);

  const work = workOf(someone('RESIDENT', places.community));
  const publish = (key: string) => publishPost(work, { key, title: '', body: '一句要改的话。' });
  const change = (by: Work, asked: { id: string; version: number }, { may = true } = {}) =>
    changePost(by, asked, {
      act: 'withdrawPost',
      may: () => may,
      stands: ({ withdrawnAt }) => withdrawnAt !== undefined,
      make: (post, request) => withdrawnMessage(post, by.now, request),
    });

  const unseen = { code: 'NOT_FOUND', detail: { reason: 'message' } };

  it('is its author’s alone: to all others there is no such post', async () => {
    const post = await publish('change-1');
    const neighbour = workOf(someone('RESIDENT', places.community));
    await assert.rejects(change(neighbour, post), unseen);
    await assert.rejects(change(work, { id: 'nothing', version: 1 }), unseen);
    assert.equal((await findMessage(post.id))?.version, 1);
  });

  it('is refused where the rule says no, but a repeat of what was done is still answered', async () => {
    const post = await publish('change-2');
    const asked = { id: post.id, version: 1 };
    await assert.rejects(change(work, asked, { may: false }), unseen);
    const first = await change(work, asked);
    assert.deepEqual(await change(work, asked, { may: false }), first);
  });

  it('needs the version that was read', async () => {
    const post = await publish('change-3');
    assert.deepEqual(await change(work, { id: post.id, version: 2 }), { staleAt: 1 });
  });
});
