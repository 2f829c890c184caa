import assert from 'node:assert/strict';
import { requestOf } from '../../../src/kernel/actRequest.ts';
import { addComment } from '../../../src/modules/opinion/addComment.ts';
import { countComments, listComments } from '../../../src/modules/opinion/comment.store.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { withdrawPost } from '../../../src/modules/opinion/withdrawPost.ts';
import { beforeNext } from '../../support/beforeNext.ts';
import { growPlaces, minutesLater, places, someone, workOf } from '../../support/world.ts';
import { useStore } from '../../support/store.ts';

describe('A neighbour comments', () => {
  useStore();
  before(growPlaces);

  const author = workOf(someone('RESIDENT', places.community));
  const neighbour = workOf(someone('RESIDENT', places.community));
  const publish = (key: string) => publishPost(author, { key, title: '', body: '电梯又停了。' });

  it('below a post, oldest first, page by page', async () => {
    const post = await publish('comment-p1');
    for (let i = 0; i < 5; i += 1)
      await addComment(
        { ...neighbour, now: minutesLater(i) },
        { key: `comment-c${String(i)}`, messageId: post.id, body: `第${String(i)}句` },
      );
    const page = await listComments(post.id, 'all', { first: 3 });
    assert.deepEqual(
      page.items.map(({ body }) => body),
      ['第0句', '第1句', '第2句'],
    );
    assert.equal(page.hasNext, true);
    const rest = await listComments(post.id, 'all', {
      first: 3,
      after: page.items[2]?.order ?? '',
    });
    assert.deepEqual(
      rest.items.map(({ body }) => body),
      ['第3句', '第4句'],
    );
    assert.equal(rest.hasNext, false);
  });

  it('and each comment counts once, however often it is sent', async () => {
    const post = await publish('comment-p2');
    const asked = { key: 'comment-k1', messageId: post.id, body: '我家也停了。' };
    const all = await Promise.all([1, 2, 3].map(() => addComment(neighbour, asked)));
    assert.equal(new Set(all.map(({ id }) => id)).size, 1);
    assert.equal((await countComments([post.id])).get(post.id), 1);
    await assert.rejects(addComment(neighbour, { ...asked, body: '换句话。' }), {
      code: 'CONFLICT',
    });
  });

  it('one alone under a key, whichever window is faster: the slower one is told when it said something else', async () => {
    const post = await publish('comment-p7');
    const asked = { key: 'comment-k7', messageId: post.id, body: '先说的。' };
    beforeNext('Comment', 'insertMany', () => addComment(neighbour, asked));
    await assert.rejects(addComment(neighbour, { ...asked, body: '后说的。' }), {
      code: 'CONFLICT',
      detail: { reason: 'key_reused' },
    });
    const { items } = await listComments(post.id, 'all', { first: 5 });
    assert.deepEqual(
      items.map(({ id, body }) => [id, body]),
      [[requestOf(neighbour.actor, 'addComment', asked).id, '先说的。']],
    );
    const same = { ...asked, key: 'comment-k8' };
    beforeNext('Comment', 'insertMany', () => addComment(neighbour, same));
    const later = { ...neighbour, now: minutesLater(9) };
    assert.deepEqual((await addComment(later, same)).at, neighbour.now);
  });

  it('not below what they may not read or what was withdrawn', async () => {
    const post = await publish('comment-p3');
    const stranger = workOf(someone('RESIDENT', places.elsewhere));
    const asked = { key: 'comment-k2', messageId: post.id, body: '路过。' };
    await assert.rejects(addComment(stranger, asked), {
      code: 'NOT_FOUND',
      detail: { reason: 'message' },
    });
    await withdrawPost(author, { id: post.id, version: 1 });
    await assert.rejects(addComment(neighbour, asked), { code: 'NOT_FOUND' });
    await assert.rejects(addComment(neighbour, { ...asked, messageId: 'none' }), {
      code: 'NOT_FOUND',
    });
  });

  it('in the role they act in, which stays with the comment', async () => {
    const post = await publish('comment-p5');
    for (const role of ['RESIDENT', 'SPOKESPERSON', 'MEDIATOR'] as const)
      await addComment(workOf(someone(role, places.community)), {
        key: `comment-${role.toLowerCase()}`,
        messageId: post.id,
        body: '电梯公司明天来。',
      });
    const { items } = await listComments(post.id, 'all', { first: 9 });
    assert.deepEqual(items.map(({ authorRole }) => authorRole).sort(), [
      'MEDIATOR',
      'RESIDENT',
      'SPOKESPERSON',
    ]);
  });

  it('in words that can be seen', async () => {
    const post = await publish('comment-p6');
    for (const body of ['\u200b', '\u2800', '\u3164\ufe0f', '\u202e'])
      await assert.rejects(addComment(neighbour, { key: 'comment-k9', messageId: post.id, body }), {
        code: 'BAD_INPUT',
        detail: { field: 'body', reason: 'too_short', limit: 1 },
      });
  });

  it('in at most 1,000 characters', async () => {
    const post = await publish('comment-p4');
    const asked = { key: 'comment-k3', messageId: post.id };
    await assert.rejects(addComment(neighbour, { ...asked, body: '长'.repeat(1_001) }), {
      code: 'BAD_INPUT',
      detail: { field: 'body', reason: 'too_long', limit: 1_000 },
    });
    const kept = await addComment(neighbour, { ...asked, body: '长'.repeat(1_000) });
    assert.equal(kept.body.length, 1_000);
  });
});
