import assert from 'node:assert/strict';
import { visitor } from '../../../src/kernel/work.ts';
import { addComment } from '../../../src/modules/opinion/addComment.ts';
import { findComment, listComments } from '../../../src/modules/opinion/comment.store.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { withdrawComment } from '../../../src/modules/opinion/withdrawComment.ts';
import { withdrawPost } from '../../../src/modules/opinion/withdrawPost.ts';
import { growPlaces, minutesLater, places, someone, workOf } from '../../support/world.ts';
import { useStore } from '../../support/store.ts';

describe('A neighbour takes a comment back', () => {
  useStore();
  before(growPlaces);

  const author = workOf(someone('RESIDENT', places.community));
  const neighbour = workOf(someone('RESIDENT', places.community));
  let keys = 0;
  const commented = async () => {
    const key = `take-back-${String((keys += 1))}`;
    const post = await publishPost(author, { key, title: '', body: '电梯又停了。' });
    const said = { key, messageId: post.id, body: '说重了的话。' };
    return { post, comment: await addComment(neighbour, said) };
  };

  it('keeps its place and its text on record, with the moment', async () => {
    const { post, comment } = await commented();
    const gone = await withdrawComment({ ...neighbour, now: minutesLater(5) }, comment.id);
    assert.deepEqual(gone, { ...comment, withdrawnAt: minutesLater(5) });
    const { items } = await listComments(post.id, 'all', { first: 5 });
    assert.deepEqual(items, [gone]);
  });

  it('once: the second time gives what the first gave', async () => {
    const { comment } = await commented();
    const all = await Promise.all(
      [5, 6, 7].map((minute) =>
        withdrawComment({ ...neighbour, now: minutesLater(minute) }, comment.id),
      ),
    );
    const kept = await findComment(comment.id);
    for (const one of all) assert.deepEqual(one, kept);
    assert.deepEqual(await withdrawComment(neighbour, comment.id), kept);
  });

  it('also below a post that was withdrawn, and in another role than it was written in', async () => {
    const { post, comment } = await commented();
    await withdrawPost(author, { id: post.id, version: 1 });
    const { personId } = neighbour.actor;
    const later = workOf(someone('VOLUNTEER', places.elsewhere, personId), minutesLater(3));
    assert.deepEqual((await withdrawComment(later, comment.id)).withdrawnAt, minutesLater(3));
  });

  it('is nobody else’s to take back: others get the answer of a comment that is not there', async () => {
    const { comment } = await commented();
    const unseen = { code: 'NOT_FOUND', detail: { reason: 'comment' } };
    const others = [author, workOf(someone('ADMIN', places.city)), workOf(visitor)];
    for (const other of others) await assert.rejects(withdrawComment(other, comment.id), unseen);
    await assert.rejects(withdrawComment(neighbour, '0'.repeat(32)), unseen);
    assert.equal((await findComment(comment.id))?.withdrawnAt, undefined);
  });
});
