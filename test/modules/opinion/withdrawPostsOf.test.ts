import assert from 'node:assert/strict';
import { requestOf } from '../../../src/kernel/actRequest.ts';
import { AppError } from '../../../src/kernel/appError.ts';
import { randomId } from '../../../src/kernel/id.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { editPost } from '../../../src/modules/opinion/editPost.ts';
import {
  makeMessage,
  withdrawnMessage,
  type Message,
  type MessageDraft,
} from '../../../src/modules/opinion/message.ts';
import {
  findMessage,
  listFeed,
  saveNewMessages,
} from '../../../src/modules/opinion/message.store.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { withdrawPostsOf } from '../../../src/modules/opinion/withdrawPostsOf.ts';
import { beforeNext } from '../../support/beforeNext.ts';
import { bearing } from '../../support/events.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, minutesLater, places, someone, workOf } from '../../support/world.ts';

describe('Everything that somebody wrote', () => {
  useStore();
  before(growPlaces);

  it('leaves the feed by the job alone, each with its event; what others wrote stays', async () => {
    const post = (who: string) =>
      publishPost(workOf(someone('RESIDENT', places.community, who)), {
        key: randomId(),
        title: '',
        body: '路灯坏了',
      });
    const [first] = [await post('lin'), await post('lin')];
    const other = await post('zhou');
    const admin = workOf(someone('ADMIN', places.city));
    await assert.rejects(
      withdrawPostsOf(admin, 'lin'),
      (error) =>
        error instanceof AppError &&
        error.code === 'FORBIDDEN' &&
        error.detail.reason === 'not_the_job',
    );
    const tool = workOf(systemActor('eraseAccounts'));
    assert.equal(await withdrawPostsOf(tool, 'lin'), 2);
    assert.equal(await withdrawPostsOf(tool, 'lin'), 0);
    const left = (await listFeed({ area: places.community }, { first: 9 })).items;
    assert.deepEqual(
      left.map(({ id }) => id),
      [other.id],
    );
    const kept = await bearing('messages', first.id);
    assert.equal(kept?.events?.at(-1)?.type, 'message.withdrawn');
  });

  it('page after page, whoever changes a post meanwhile; reports and what was withdrawn stay as they are', async () => {
    const { work, posts, report, gone } = await muchWritten('gao');
    const [newest] = posts;
    assert.ok(newest);
    beforeNext('Message', 'updateOne', () =>
      editPost(work, { id: newest.id, version: 1, title: '', body: '路灯好了' }),
    );
    const tool = workOf(systemActor('eraseAccounts'), minutesLater(500));
    assert.equal(await withdrawPostsOf(tool, 'gao'), posts.length);
    for (const { id } of posts)
      assert.deepEqual((await findMessage(id))?.withdrawnAt, minutesLater(500));
    const kept = await findMessage(newest.id);
    assert.deepEqual([kept?.body, kept?.version], ['路灯好了', 3]);
    assert.deepEqual(kept?.withdrawnUnder, requestOf(tool.actor, 'withdrawPost', { version: 2 }));
    assert.deepEqual(await findMessage(report.id), report);
    assert.deepEqual(await findMessage(gone.id), gone);
  });

  /** More than a page of posts, the newest first, among them a report and one that was withdrawn before. */
  async function muchWritten(authorId: string) {
    const work = workOf(someone('RESIDENT', places.community, authorId));
    const write = (at: number, own: Partial<MessageDraft> = {}): Message => ({
      ...makeMessage({
        ...{ id: randomId(), kind: 'POST', title: '', body: '路灯坏了', area: places.community },
        ...{ authorId, request: 'hash', at: minutesLater(at), ...own },
      }),
      no: `2026-${authorId}-${String(at)}`,
    });
    const posts = Array.from({ length: 51 }, (_, i) => write(200 - i));
    const report = write(300, { kind: 'FIELD_REPORT' });
    const gone = withdrawnMessage(write(301), minutesLater(302), { id: 'act', content: 'hash' });
    await saveNewMessages([...posts, report, gone]);
    return { work, posts, report, gone };
  }
});
