import assert from 'node:assert/strict';
import { AppError } from '../../../src/kernel/appError.ts';
import { requestOf } from '../../../src/kernel/actRequest.ts';
import { editPost } from '../../../src/modules/opinion/editPost.ts';
import { findMessage, listFeed } from '../../../src/modules/opinion/message.store.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { minutesLater, growPlaces, monday, places, someone, workOf } from '../../support/world.ts';
import { bearing } from '../../support/events.ts';
import { useStore } from '../../support/store.ts';

const words = { title: '楼道灯坏了', body: '三号楼的楼道灯坏了一周，晚上看不见台阶。' };

describe('A resident publishes a post', () => {
  useStore();
  before(growPlaces);

  it('stands in the feed of every area it lies in, and nowhere else', async () => {
    const work = workOf(someone('RESIDENT', places.community));
    const post = await publishPost(work, { key: 'post-0001', ...words, area: places.grid });
    for (const area of [places.grid, places.community, places.street, places.city]) {
      const feed = await listFeed({ area }, { first: 50 });
      assert.ok(
        feed.items.some(({ id }) => id === post.id),
        `missing in ${area}`,
      );
    }
    const other = await listFeed({ area: places.elsewhere }, { first: 50 });
    assert.ok(!other.items.some(({ id }) => id === post.id));
  });

  it('belongs to the area acted over when none is named', async () => {
    const work = workOf(someone('RESIDENT', places.community));
    const post = await publishPost(work, { key: 'post-0002', ...words });
    assert.equal(post.area, places.community);
  });

  it('in the role acted in, which stays with the post when it is edited in another', async () => {
    const spokesperson = someone('SPOKESPERSON', places.community);
    const post = await publishPost(workOf(spokesperson), { key: 'post-0003', ...words });
    const asResident = workOf({ ...spokesperson, role: 'RESIDENT' });
    await editPost(asResident, { id: post.id, version: 1, ...words, body: '灯已修好。' });
    assert.equal((await findMessage(post.id))?.authorRole, 'SPOKESPERSON');
  });

  it('carries a public number of year and serial, each one once', async () => {
    const work = workOf(someone('RESIDENT', places.community));
    const posts = await Promise.all(
      ['a', 'b', 'c', 'd'].map((letter) =>
        publishPost(work, { key: `number-${letter}`, title: '', body: `第${letter}条` }),
      ),
    );
    const numbers = posts.map(({ no }) => no);
    assert.equal(new Set(numbers).size, 4);
    for (const no of numbers) assert.match(no, /^2026-\d+$/u);
  });

  it('counts the year by the calendar of China, not of Greenwich', async () => {
    const work = workOf(someone('RESIDENT', places.community), new Date('2026-12-31T16:30:00Z'));
    const post = await publishPost(work, { key: 'new-year-1', ...words });
    assert.match(post.no, /^2027-/u);
  });

  it('leaves an event in the same document, small and without a word of it', async () => {
    const work = workOf(someone('RESIDENT', places.community));
    const post = await publishPost(work, { key: 'event-0001', ...words });
    const kept = await bearing('messages', post.id);
    assert.deepEqual(kept?.eventsAt, monday);
    assert.deepEqual(kept.events, [
      {
        id: `message:${post.id}:1`,
        type: 'message.saved',
        at: monday,
        subject: { kind: 'message', id: post.id },
        version: 1,
      },
    ]);
  });

  it('is known by the act, the person and the key, whose words are all that was asked', async () => {
    const work = workOf(someone('RESIDENT', places.community));
    const asked = { key: 'known-0001', ...words };
    const post = await publishPost(work, asked);
    const { id, content } = requestOf(work.actor, 'publishPost', asked);
    assert.deepEqual([post.id, post.request, post.kind], [id, content, 'POST']);
    assert.equal(post.authorId, work.actor.personId);
    assert.ok(!('firmId' in post));
  });

  it('is the first post again when the same key comes with the same words', async () => {
    const work = workOf(someone('RESIDENT', places.community));
    const first = await publishPost(work, { key: 'again-0001', ...words });
    const later = { ...work, now: minutesLater(5) };
    const second = await publishPost(later, { key: 'again-0001', ...words });
    assert.deepEqual(second, first);
  });

  it('is one post when two windows send the same key at the same moment', async () => {
    const work = workOf(someone('RESIDENT', places.community));
    const asked = { key: 'twice-0001', ...words };
    const both = await Promise.all([publishPost(work, asked), publishPost(work, asked)]);
    assert.equal(both[0].id, both[1].id);
    assert.equal(both[0].no, both[1].no);
  });

  it('is refused when a key comes back with other words', async () => {
    const work = workOf(someone('RESIDENT', places.community));
    await publishPost(work, { key: 'reused-001', ...words });
    await assert.rejects(publishPost(work, { key: 'reused-001', ...words, body: '别的内容' }), {
      code: 'CONFLICT',
      detail: { reason: 'key_reused' },
    });
  });

  it('leaves the same key free for another person', async () => {
    const one = workOf(someone('RESIDENT', places.community));
    const two = workOf(someone('RESIDENT', places.community));
    const first = await publishPost(one, { key: 'shared-001', ...words });
    const second = await publishPost(two, { key: 'shared-001', ...words });
    assert.notEqual(first.id, second.id);
  });

  it('cannot be put into an area that is not the writer’s, nor into one that does not exist', async () => {
    const work = workOf(someone('RESIDENT', places.community));
    for (const area of [places.elsewhere, places.city, 'nb/hs/nm/lj/none'])
      await assert.rejects(publishPost(work, { key: 'where-0001', ...words, area }), {
        code: 'NOT_FOUND',
        detail: { reason: 'area' },
      });
  });

  it('names the firm when its representative writes for it', async () => {
    const actor = { ...someone('FIRM_REPRESENTATIVE', places.community), firmId: 'firm-1' };
    const post = await publishPost(workOf(actor), { key: 'firm-00001', ...words });
    assert.equal(post.firmId, 'firm-1');
  });

  it('refuses text that is empty, too long, or no text at all, and says which field', async () => {
    const work = workOf(someone('RESIDENT', places.community));
    const tries = [
      { body: '   ', title: '', field: 'body', reason: 'too_short' },
      { body: '字'.repeat(5_001), title: '', field: 'body', reason: 'too_long' },
      { body: '好', title: '字'.repeat(81), field: 'title', reason: 'too_long' },
      { body: '好\u0000', title: '', field: 'body', reason: 'not_text' },
      { body: '好\ud800', title: '', field: 'body', reason: 'not_text' },
    ];
    for (const { field, reason, ...text } of tries)
      await assert.rejects(publishPost(work, { key: 'refused-01', ...text }), (error: unknown) => {
        assert.ok(error instanceof AppError);
        assert.deepEqual(
          [error.code, error.detail.field, error.detail.reason],
          ['BAD_INPUT', field, reason],
        );
        return true;
      });
  });

  it('counts characters as people do: 5,000 rare characters fit', async () => {
    const work = workOf(someone('RESIDENT', places.community));
    const body = '𠮷'.repeat(5_000);
    const post = await publishPost(work, { key: 'rare-00001', title: '', body });
    assert.equal(post.body, body);
  });

  it('dates itself by the moment that was passed in', async () => {
    const post = await publishPost(workOf(someone('RESIDENT', places.community)), {
      key: 'moment-001',
      ...words,
    });
    assert.deepEqual(post.at, monday);
  });
});
