import assert from 'node:assert/strict';
import {
  findMessage,
  listFeed,
  listMessagesOf,
} from '../../../src/modules/opinion/message.store.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { withdrawPost } from '../../../src/modules/opinion/withdrawPost.ts';
import { growPlaces, minutesLater, places, someone, workOf } from '../../support/world.ts';
import { useStore } from '../../support/store.ts';

describe('An author withdraws a post', () => {
  useStore();
  before(growPlaces);

  const author = someone('RESIDENT', places.community);
  const work = workOf(author);
  const publish = (key: string) => publishPost(work, { key, title: '', body: '想想还是算了。' });

  it('leaves the feed but stays in the author’s own list, with its wording on record', async () => {
    const post = await publish('withdraw-1');
    const later = { ...work, now: minutesLater(3) };
    const changed = await withdrawPost(later, { id: post.id, version: 1 });
    assert.ok('post' in changed);
    assert.deepEqual(changed.post.withdrawnAt, minutesLater(3));

    const feed = await listFeed(places.community, { first: 50 });
    assert.ok(!feed.items.some(({ id }) => id === post.id));
    const own = await listMessagesOf(author.personId, { first: 50 });
    assert.ok(own.items.some(({ id }) => id === post.id));
    const stored = await findMessage(post.id);
    assert.equal(stored?.versions[0]?.body, '想想还是算了。');
  });

  it('is told when the post has moved on', async () => {
    const post = await publish('withdraw-2');
    assert.deepEqual(await withdrawPost(work, { id: post.id, version: 7 }), { staleAt: 1 });
  });

  it('cannot be done twice, nor by another', async () => {
    const post = await publish('withdraw-3');
    await withdrawPost(work, { id: post.id, version: 1 });
    await assert.rejects(withdrawPost(work, { id: post.id, version: 2 }), { code: 'NOT_FOUND' });
    const open = await publish('withdraw-4');
    await assert.rejects(
      withdrawPost(workOf(someone('ADMIN', places.city)), { id: open.id, version: 1 }),
      { code: 'NOT_FOUND' },
    );
  });
});
