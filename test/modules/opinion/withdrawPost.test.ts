import assert from 'node:assert/strict';
import {
  findMessage,
  listFeed,
  listMessagesOf,
} from '../../../src/modules/opinion/message.store.ts';
import { fileFieldReport } from '../../../src/modules/opinion/fileFieldReport.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { withdrawPost } from '../../../src/modules/opinion/withdrawPost.ts';
import { withdrawPostsOf } from '../../../src/modules/opinion/withdrawPostsOf.ts';
import { requestOf } from '../../../src/kernel/actRequest.ts';
import { systemActor } from '../../../src/kernel/work.ts';
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
    assert.ok('done' in changed);
    assert.deepEqual(changed.done.withdrawnAt, minutesLater(3));

    const feed = await listFeed({ area: places.community }, { first: 50 });
    assert.ok(!feed.items.some(({ id }) => id === post.id));
    const own = await listMessagesOf({ authorId: author.personId }, { first: 50 });
    assert.ok(own.items.some(({ id }) => id === post.id));
    const stored = await findMessage(post.id);
    assert.equal(stored?.versions[0]?.body, '想想还是算了。');
  });

  it('is told when the post has moved on', async () => {
    const post = await publish('withdraw-2');
    assert.deepEqual(await withdrawPost(work, { id: post.id, version: 7 }), { staleAt: 1 });
  });

  it('twice is once: the second time gives what the first gave, whichever version was read', async () => {
    const post = await publish('withdraw-3');
    const first = await withdrawPost(work, { id: post.id, version: 1 });
    for (const version of [1, 2, 7]) {
      const later = { ...work, now: minutesLater(9) };
      assert.deepEqual(await withdrawPost(later, { id: post.id, version }), first);
    }
    assert.equal((await findMessage(post.id))?.version, 2);
  });

  it('that the platform has withdrawn already stays as it is', async () => {
    const other = workOf(someone('RESIDENT', places.community));
    const asked = { key: 'withdraw-8', title: '', body: '想想还是算了。' };
    const post = await publishPost(other, asked);
    const { personId } = other.actor;
    assert.equal(await withdrawPostsOf(workOf(systemActor('eraseAccounts')), personId), 1);
    const gone = await findMessage(post.id);
    assert.deepEqual(await withdrawPost(other, { id: post.id, version: 2 }), { done: gone });
    assert.deepEqual(await withdrawPost(other, { id: post.id, version: 1 }), { done: gone });
    assert.deepEqual(await findMessage(post.id), gone);
  });

  it('keeps the request that asked for it', async () => {
    const post = await publish('withdraw-9');
    const asked = { id: post.id, version: 1 };
    await withdrawPost(work, asked);
    assert.deepEqual(
      (await findMessage(post.id))?.withdrawnUnder,
      requestOf(author, 'withdrawPost', asked),
    );
  });

  it('sent five times at one moment is one, and each gets the post', async () => {
    const post = await publish('withdraw-5');
    const all = await Promise.all(
      Array.from({ length: 5 }, () => withdrawPost(work, { id: post.id, version: 1 })),
    );
    const kept = await findMessage(post.id);
    assert.equal(kept?.version, 2);
    for (const one of all) assert.deepEqual(one, { done: kept });
  });

  it('is nobody else’s, neither while it stands nor afterwards; a report is nobody’s', async () => {
    const gone = await publish('withdraw-6');
    await withdrawPost(work, { id: gone.id, version: 1 });
    const volunteer = workOf(someone('VOLUNTEER', places.community));
    const seen = { reportKind: 'NOISE', place: '东门', body: '半夜施工。' } as const;
    const report = await fileFieldReport(volunteer, { key: 'withdraw-7', ...seen });
    await assert.rejects(withdrawPost(volunteer, { id: report.id, version: 1 }), {
      code: 'NOT_FOUND',
    });
    await assert.rejects(
      withdrawPost(workOf(someone('ADMIN', places.city)), { id: gone.id, version: 1 }),
      { code: 'NOT_FOUND' },
    );
    const open = await publish('withdraw-4');
    await assert.rejects(
      withdrawPost(workOf(someone('ADMIN', places.city)), { id: open.id, version: 1 }),
      { code: 'NOT_FOUND' },
    );
  });
});
