import assert from 'node:assert/strict';
import {
  editedMessage,
  makeMessage,
  withdrawnMessage,
  wordingOf,
  type Message,
} from '../../../src/modules/opinion/message.ts';
import {
  countFeed,
  countMessagesOf,
  findMessage,
  findMessageByNo,
  findMessages,
  findMessageVersions,
  listFeed,
  listMessagesOf,
  saveMessage,
  saveNewMessage,
  saveNewMessages,
} from '../../../src/modules/opinion/message.store.ts';
import { countMessages } from '../../../src/modules/opinion/messageFigures.store.ts';
import { bearing, pendingTypes } from '../../support/events.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater, monday, places } from '../../support/world.ts';

const request = { id: 'act', content: 'hash' };

/** What somebody wrote so many minutes after the beginning. */
const written = (id: string, minutes: number, own: Partial<Message> = {}): Message => ({
  ...makeMessage({
    ...{ id, kind: 'POST', title: '', body: `话 ${id}`, area: places.grid, authorId: 'lin' },
    ...{ at: minutesLater(minutes), request: id, ...own },
  }),
  no: `2026-${String(minutes)}`,
});

const posts = [3, 1, 2].map((minutes) => written(`p${String(minutes)}`, minutes));
const report = written('report', 4, {
  ...{ kind: 'FIELD_REPORT', place: '西门岗亭', reportKind: 'SAFETY' },
  title: '消防通道',
});
const foreign = written('foreign', 5, { area: places.elsewhereGrid, authorId: 'zhou' });
const all = [...posts, report, foreign];
const idsOf = (messages: readonly Message[]) => messages.map(({ id }) => id);

describe('The messages that are kept', () => {
  useStore();
  before(async () => {
    assert.deepEqual(await saveNewMessages(all), []);
  });

  it('are found by id, by many ids, and by their public number, as they were made', async () => {
    const [one, two] = posts;
    assert.ok(one && two);
    assert.deepEqual(await findMessage(one.id), one);
    assert.equal(await findMessage('none'), null);
    const found = await findMessages([one.id, 'none', two.id]);
    assert.deepEqual(new Set(found.map(({ id }) => id)), new Set([one.id, two.id]));
    assert.equal(found.length, 2);
    assert.deepEqual(
      found.find(({ id }) => id === two.id),
      two,
    );
    assert.deepEqual(await findMessageByNo(one.no), one);
    assert.equal(await findMessageByNo('2026-99'), null);
    assert.deepEqual(
      await findMessageVersions([one.id, two.id, 'none']),
      new Map([
        [one.id, 1],
        [two.id, 1],
      ]),
    );
  });

  it('stay as they are when they come again; which they were is told', async () => {
    const [one] = posts;
    assert.ok(one);
    const fresh = written('fresh', -60 * 24);
    assert.deepEqual(await saveNewMessages([{ ...one, body: '别的' }, fresh]), [one.id]);
    assert.equal(await saveNewMessage({ ...one, body: '别的' }), 'exists');
    assert.deepEqual(await findMessage(fresh.id), fresh);
    assert.deepEqual(await findMessage(one.id), one);
  });

  it('wait with their event since they were written, or since the moment that is named', async () => {
    assert.deepEqual((await bearing('messages', 'p1'))?.eventsAt, minutesLater(1));
    await saveNewMessages([written('old', -60 * 48)], monday);
    assert.deepEqual((await bearing('messages', 'old'))?.eventsAt, monday);
  });

  it('stand in the feed newest first, posts of the area alone, with their number', async () => {
    const asked = { area: places.community, from: monday };
    const { items, hasNext } = await listFeed(asked, { first: 9 });
    assert.deepEqual([idsOf(items), hasNext], [['p3', 'p2', 'p1'], false]);
    assert.equal((await countFeed(asked)).number, 3);
    const between = { ...asked, from: minutesLater(2), until: minutesLater(3) };
    assert.deepEqual(idsOf((await listFeed(between, { first: 9 })).items), ['p2']);
    assert.equal((await countFeed(between)).number, 1);
    assert.equal((await countFeed({ area: places.street, from: monday })).number, 4);
    assert.equal((await countFeed({ ...asked, query: '2026-2' })).number, 1);
  });

  it('stand in their author’s list, reports too, found by title, place and words', async () => {
    const found = async (own: { query?: string; from?: Date; until?: Date } = {}) => {
      const asked = { authorId: 'lin', from: monday, ...own };
      const { items } = await listMessagesOf(asked, { first: 9 });
      assert.equal((await countMessagesOf(asked)).number, items.length);
      return idsOf(items);
    };
    assert.deepEqual(await found(), ['report', 'p3', 'p2', 'p1']);
    assert.deepEqual(await found({ query: '消防通道' }), ['report']);
    assert.deepEqual(await found({ query: '西门' }), ['report']);
    assert.deepEqual(await found({ query: 'p2' }), ['p2']);
    assert.deepEqual(await found({ from: minutesLater(3) }), ['report', 'p3']);
    assert.deepEqual(await found({ until: minutesLater(2) }), ['p1']);
    assert.deepEqual(idsOf((await listMessagesOf({ authorId: 'zhou' }, { first: 9 })).items), [
      'foreign',
    ]);
  });

  it('are counted where they were written, from a moment to another', async () => {
    const counted = (from: number, to: number, area: string = places.street) =>
      countMessages(area, minutesLater(from), minutesLater(to));
    assert.deepEqual(
      await counted(1, 6),
      new Map([
        [places.grid, 4],
        [places.elsewhereGrid, 1],
      ]),
    );
    assert.deepEqual(await counted(2, 4), new Map([[places.grid, 2]]));
    assert.deepEqual(await counted(1, 6, places.elsewhere), new Map([[places.elsewhereGrid, 1]]));
  });

  it('are changed at the version that was read alone, each time with an event; withdrawn, they leave the feed', async () => {
    const post = written('changing', 30, { area: places.elsewhere, authorId: 'gao' });
    await saveNewMessage(post);
    const edited = editedMessage(
      post,
      wordingOf({ title: '楼道灯', body: '灯又坏了' }),
      minutesLater(31),
      request,
    );
    assert.equal(await saveMessage(edited, 'saved', minutesLater(31)), true);
    assert.equal(await saveMessage(edited, 'saved', minutesLater(31)), false);
    assert.deepEqual(await findMessage(post.id), edited);
    const feed = async (query: string) =>
      idsOf((await listFeed({ area: places.elsewhere, query }, { first: 9 })).items);
    assert.deepEqual(await feed('楼道灯'), [post.id]);
    assert.deepEqual(await feed('changing'), [], 'of the earlier wording');
    const gone = withdrawnMessage(edited, minutesLater(32), request);
    assert.equal(await saveMessage(gone, 'withdrawn', minutesLater(32)), true);
    assert.deepEqual(await findMessage(post.id), gone);
    assert.deepEqual(await feed('楼道灯'), []);
    assert.deepEqual(await pendingTypes('messages', post.id), [
      'message.saved',
      'message.saved',
      'message.withdrawn',
    ]);
    assert.equal((await findMessageVersions([post.id])).get(post.id), 3);
  });
});
