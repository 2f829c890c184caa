import assert from 'node:assert/strict';
import { requestOf } from '../../../src/kernel/actRequest.ts';
import { editPost } from '../../../src/modules/opinion/editPost.ts';
import { findMessage } from '../../../src/modules/opinion/message.store.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { withdrawPost } from '../../../src/modules/opinion/withdrawPost.ts';
import { growPlaces, minutesLater, places, someone, workOf } from '../../support/world.ts';
import { bearing } from '../../support/events.ts';
import { useStore } from '../../support/store.ts';

let keys = 0;
const newKey = () => `edit-${String((keys += 1)).padStart(6, '0')}`;

const newPost = async () => {
  const work = workOf(someone('RESIDENT', places.community));
  const post = await publishPost(work, { key: newKey(), title: '漏水', body: '楼上漏水三天了。' });
  return { work, post };
};

describe('An author edits a post', () => {
  useStore();
  before(growPlaces);

  it('adds a wording and keeps every earlier one', async () => {
    const { work, post } = await newPost();
    const later = { ...work, now: minutesLater(10) };
    const changed = await editPost(later, {
      id: post.id,
      version: 1,
      title: '漏水（补充）',
      body: '楼上漏水四天了。',
    });
    assert.ok('done' in changed);
    const stored = await findMessage(post.id);
    assert.equal(stored?.body, '楼上漏水四天了。');
    assert.deepEqual(
      stored.versions.map(({ number, body }) => [number, body]),
      [
        [1, '楼上漏水三天了。'],
        [2, '楼上漏水四天了。'],
      ],
    );
    assert.deepEqual(stored.versions[0]?.at, post.at);
  });

  it('has the new wording looked at again', async () => {
    const { work, post } = await newPost();
    await editPost(work, { id: post.id, version: 1, title: '', body: '改过一次。' });
    const kept = await bearing('messages', post.id);
    assert.deepEqual(
      kept?.events?.map(({ id }) => id),
      [`message:${post.id}:1`, `message:${post.id}:2`],
    );
    assert.deepEqual(kept.eventsAt, post.at, 'since the oldest');
  });

  it('says the same as before: no wording, no version, nothing to look at again', async () => {
    const { work, post } = await newPost();
    const same = { id: post.id, version: 1, title: ' 漏水', body: '楼上漏水三天了。\r\n' };
    assert.deepEqual(await editPost(work, same), { done: post });
    assert.deepEqual(await findMessage(post.id), post);
    const other = { id: post.id, version: 1, title: '漏水', body: '楼上漏水四天了。' };
    const edited = await editPost(work, other);
    assert.ok('done' in edited);
    const late = { ...other, version: 7 };
    assert.deepEqual(await editPost(work, late), edited, 'whichever version was read');
  });

  it('is recognised when it comes again, whatever was written since', async () => {
    const { work, post } = await newPost();
    const first = { id: post.id, version: 1, title: '', body: '先改一次。' };
    const twice = await Promise.all([editPost(work, first), editPost(work, first)]);
    assert.deepEqual(
      (await findMessage(post.id))?.versions.map(({ request }) => request),
      [undefined, requestOf(work.actor, 'editPost', first)],
    );
    for (const one of twice) assert.ok('done' in one && one.done.version === 2);
    await editPost(work, { ...first, version: 2, body: '再改一次。' });
    const again = await editPost(work, first);
    assert.ok('done' in again && again.done.version === 3);
    assert.equal(again.done.body, '再改一次。');
    await withdrawPost(work, { id: post.id, version: 3 });
    assert.ok('done' in (await editPost(work, first)), 'it was done, and it was withdrawn since');
  });

  it('is told when the post has moved on, and nothing is lost', async () => {
    const { work, post } = await newPost();
    const one = { id: post.id, version: 1, title: '', body: '第一个窗口。' };
    await editPost(work, one);
    const stale = await editPost(work, { ...one, body: '第二个窗口。' });
    assert.deepEqual(stale, { staleAt: 2 });
    const stored = await findMessage(post.id);
    assert.equal(stored?.body, '第一个窗口。');
  });

  it('wins alone when ten windows save at the same moment', async () => {
    const { work, post } = await newPost();
    const all = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        editPost(work, { id: post.id, version: 1, title: '', body: `窗口${String(i)}` }),
      ),
    );
    assert.equal(all.filter((changed) => 'done' in changed).length, 1);
    const stored = await findMessage(post.id);
    assert.equal(stored?.version, 2);
    assert.equal(stored.versions.length, 2);
  });

  it('is nobody else’s to change: others get the answer of a post that is not there', async () => {
    const { post } = await newPost();
    const asked = { id: post.id, version: 1, title: '', body: '别人改的。' };
    for (const role of ['RESIDENT', 'SPOKESPERSON', 'ADMIN'] as const)
      await assert.rejects(editPost(workOf(someone(role, places.city)), asked), {
        code: 'NOT_FOUND',
        detail: { reason: 'message' },
      });
    await assert.rejects(
      editPost(workOf(someone('RESIDENT', places.city)), { ...asked, id: '0' }),
      {
        code: 'NOT_FOUND',
        detail: { reason: 'message' },
      },
    );
  });

  it('ends after fifty wordings with a clear refusal', async () => {
    const { work, post } = await newPost();
    for (let version = 1; version < 50; version += 1)
      await editPost(work, { id: post.id, version, title: '', body: `第${String(version)}次` });
    await assert.rejects(
      editPost(work, { id: post.id, version: 50, title: '', body: '再来一次' }),
      { code: 'BAD_INPUT', detail: { field: 'body', reason: 'too_many_versions', limit: 50 } },
    );
  }).timeout(60_000);

  it('cannot change what was withdrawn', async () => {
    const { work, post } = await newPost();
    await withdrawPost(work, { id: post.id, version: 1 });
    await assert.rejects(editPost(work, { id: post.id, version: 2, title: '', body: '又改' }), {
      code: 'NOT_FOUND',
    });
  });
});
