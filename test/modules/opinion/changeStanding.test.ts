import assert from 'node:assert/strict';
import { visitor } from '../../../src/kernel/work.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { addComment } from '../../../src/modules/opinion/addComment.ts';
import { changeStanding } from '../../../src/modules/opinion/changeStanding.ts';
import {
  countComments,
  findComment,
  listComments,
} from '../../../src/modules/opinion/comment.store.ts';
import { editPost } from '../../../src/modules/opinion/editPost.ts';
import { messageStanding } from '../../../src/modules/opinion/message.ts';
import { present } from '../../../src/kernel/assert.ts';
import { findMessage, saveMessage } from '../../../src/modules/opinion/message.store.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { readFeed, readMessage } from '../../../src/modules/opinion/readMessages.ts';
import { minutesLater, growPlaces, places, someone, workOf } from '../../support/world.ts';
import { useStore } from '../../support/store.ts';

describe('How a text stands', () => {
  useStore();
  before(growPlaces);

  const author = workOf(someone('RESIDENT', places.community));
  const neighbour = workOf(someone('RESIDENT', places.community));
  const spokesperson = workOf(someone('SPOKESPERSON', places.community));
  let keys = 0;
  const publish = (body = '一句难听的话。') =>
    publishPost(author, { key: `stand-${String((keys += 1))}`, title: '', body });
  const comment = (messageId: string, body = '难听的评论。') =>
    addComment(
      { ...neighbour, now: minutesLater(keys) },
      { key: `stand-${String((keys += 1))}`, messageId, body },
    );
  const feedIds = async (query?: string) => {
    const page = await readFeed(neighbour, query === undefined ? {} : { query }, { first: 50 });
    return page.items.map(({ id }) => id);
  };

  it('is changed by a later decision alone: an older one that comes late, or the same again, changes nothing', async () => {
    const { id } = await publish();
    const hide = { state: 'HIDDEN', decision: 3, wording: 1, liftsWords: false } as const;
    const subject = { kind: 'MESSAGE', id } as const;
    assert.equal(await changeStanding(subject, hide, minutesLater(1)), true);
    assert.equal(await changeStanding(subject, hide, minutesLater(2)), false);
    assert.equal(
      await changeStanding(
        subject,
        { state: 'SHOWN', decision: 2, wording: 1, liftsWords: false },
        minutesLater(3),
      ),
      false,
    );
    const kept = { state: 'HIDDEN', decision: 3, at: minutesLater(1) };
    assert.deepEqual((await findMessage(id))?.standing, kept);
  });

  it('of a post and of a comment ends as the latest decision has it, whoever comes first of many at once', async () => {
    const post = await publish();
    const below = await comment(post.id);
    for (const subject of [
      { kind: 'MESSAGE', id: post.id },
      { kind: 'COMMENT', id: below.id },
    ] as const) {
      await Promise.all(
        [2, 5, 1, 4, 3].map((decision) =>
          changeStanding(
            subject,
            { state: 'HIDDEN', decision, wording: 1, liftsWords: false },
            minutesLater(decision),
          ),
        ),
      );
    }
    assert.equal((await findMessage(post.id))?.standing?.decision, 5);
    assert.equal((await findComment(below.id))?.standing?.decision, 5);
  });

  it('hidden, a post leaves the feed and its search; shown again, it is back', async () => {
    const { id, no } = await publish('水泵房的难听话。');
    const subject = { kind: 'MESSAGE', id } as const;
    assert.ok((await feedIds('水泵房')).includes(id));
    await changeStanding(
      subject,
      { state: 'HIDDEN', decision: 1, wording: 1, liftsWords: false },
      minutesLater(1),
    );
    assert.ok(!(await feedIds('水泵房')).includes(id));
    assert.ok(!(await feedIds()).includes(id));
    assert.equal((await readMessage(neighbour, no))?.id, id, 'its place stays');
    await assert.rejects(comment(id), { code: 'NOT_FOUND' });
    await changeStanding(
      subject,
      { state: 'SHOWN', decision: 2, wording: 1, liftsWords: false },
      minutesLater(2),
    );
    assert.ok((await feedIds('水泵房')).includes(id));
  });

  it('waiting, a post is there for its author and the team alone', async () => {
    const { id, no } = await publish();
    await changeStanding(
      { kind: 'MESSAGE', id },
      { state: 'WAITING', decision: 1, wording: 1, liftsWords: false },
      author.now,
    );
    assert.equal(await readMessage(neighbour, no), null);
    assert.equal(await readMessage(workOf(visitor), no), null);
    assert.equal((await readMessage(author, no))?.id, id);
    assert.equal((await readMessage(spokesperson, no))?.id, id);
  });

  it('waiting, a comment is seen and counted by its author and the team alone', async () => {
    const post = await publish();
    const first = await comment(post.id);
    const second = await comment(post.id);
    const subject = { kind: 'COMMENT', id: first.id } as const;
    await changeStanding(
      subject,
      { state: 'WAITING', decision: 1, wording: 1, liftsWords: false },
      minutesLater(1),
    );
    const seen = async (reader: string) =>
      (await listComments(post.id, reader, { first: 5 })).items.map(({ id }) => id);
    assert.deepEqual(await seen(author.actor.personId), [second.id]);
    assert.deepEqual(await seen(neighbour.actor.personId), [first.id, second.id]);
    assert.deepEqual(await seen('all'), [first.id, second.id]);
    assert.equal((await countComments([post.id])).get(post.id), 1);
    await changeStanding(
      subject,
      { state: 'SHOWN', decision: 2, wording: 1, liftsWords: false },
      minutesLater(2),
    );
    assert.deepEqual(await seen(author.actor.personId), [first.id, second.id]);
  });

  it('masked, a post is not found by what is masked in it', async () => {
    const { id } = await publish('蓝色垃圾桶满了。');
    const masks = [{ wording: 1, from: 1, to: 5 }];
    const subject = { kind: 'MESSAGE', id } as const;
    await changeStanding(
      subject,
      { state: 'SHOWN', masks, decision: 1, wording: 1, liftsWords: false },
      minutesLater(1),
    );
    assert.ok(!(await feedIds('蓝色垃圾')).includes(id));
    assert.ok((await feedIds()).includes(id));
  });

  it('hidden and then written anew, a post waits for somebody to look', async () => {
    const post = await publish();
    const subject = { kind: 'MESSAGE', id: post.id } as const;
    await changeStanding(
      subject,
      { state: 'HIDDEN', decision: 1, wording: 1, liftsWords: false },
      minutesLater(1),
    );
    const edit = { id: post.id, version: post.version + 1, title: '', body: '好好说话。' };
    const edited = doneOf(await editPost(author, edit));
    assert.equal(edited.standing?.state, 'WAITING');
    assert.equal(edited.standing.decision, 1, 'the next decision counts on from there');
  });

  it('keeps what a watched word has masked through decisions, until somebody decides that the wording stays', async () => {
    const { id } = await publish('难听的词，难听的话。');
    const byWord = { wording: 1, from: 1, to: 4, byWord: true } as const;
    const message = present(await findMessage(id), 'message');
    const masked = { state: 'SHOWN', masks: [byWord], decision: 0, at: author.now } as const;
    assert.ok(await saveMessage(messageStanding(message, masked), 'standing', author.now));
    const subject = { kind: 'MESSAGE', id } as const;
    const more = { wording: 1, from: 6, to: 9 };
    const decide = async (decision: number, liftsWords: boolean, masks: (typeof more)[]) => {
      const decided = { state: 'SHOWN', masks, decision, wording: 1, liftsWords } as const;
      await changeStanding(subject, decided, minutesLater(decision));
      return (await findMessage(id))?.standing?.masks ?? [];
    };
    assert.deepEqual(await decide(1, false, [more]), [more, byWord]);
    assert.deepEqual(await decide(2, true, []), []);
  });

  it('with its comments closed, takes no more of them; those that are there stay', async () => {
    const { id } = await publish();
    const below = await comment(id);
    const closed = {
      state: 'SHOWN',
      commentsClosed: true,
      decision: 1,
      wording: 1,
      liftsWords: false,
    } as const;
    await changeStanding({ kind: 'MESSAGE', id }, closed, minutesLater(1));
    await assert.rejects(comment(id), { code: 'NOT_FOUND' });
    const { items } = await listComments(id, 'all', { first: 5 });
    assert.deepEqual(
      items.map((one) => one.id),
      [below.id],
    );
  });
});
