import assert from 'node:assert/strict';
import { makeComment, type Comment } from '../../../src/modules/opinion/comment.ts';
import {
  countComments,
  findComment,
  listComments,
  saveNewComment,
  saveWithdrawal,
} from '../../../src/modules/opinion/comment.store.ts';
import { useStore } from '../../support/store.ts';
import { minutesLater } from '../../support/world.ts';

const commentOf = (id: string, messageId: string, minutes: number): Comment =>
  makeComment({
    ...{ id, messageId, authorId: 'lin', authorRole: 'RESIDENT', request: id },
    body: `第${String(minutes)}句`,
    at: minutesLater(minutes),
  });
const idsOf = (comments: readonly Comment[]) => comments.map(({ id }) => id);

describe('The comments that are kept', () => {
  useStore();
  before('three below one message, one below another, the newest first', async () => {
    for (const minutes of [3, 1, 2])
      await saveNewComment(commentOf(`c${String(minutes)}`, 'm', minutes));
    await saveNewComment(commentOf('elsewhere', 'n', 2));
  });

  it('are listed oldest first, below their own message alone, page after page', async () => {
    const whole = await listComments('m', 'all', { first: 3 });
    assert.deepEqual([idsOf(whole.items), whole.hasNext], [['c1', 'c2', 'c3'], false]);
    const first = await listComments('m', 'all', { first: 2 });
    assert.deepEqual([idsOf(first.items), first.hasNext], [['c1', 'c2'], true]);
    const after = first.items[1]?.order ?? '';
    const rest = await listComments('m', 'all', { first: 2, after });
    assert.deepEqual([idsOf(rest.items), rest.hasNext], [['c3'], false]);
    assert.deepEqual((await listComments('none', 'all', { first: 2 })).items, []);
  });

  it('are counted for each message that has some', async () => {
    const counted = await countComments(['m', 'n', 'none']);
    assert.deepEqual(
      counted,
      new Map([
        ['m', 3],
        ['n', 1],
      ]),
    );
    assert.deepEqual(await countComments(['n']), new Map([['n', 1]]));
  });

  it('are as they were made; an id that is taken keeps what it has', async () => {
    const kept = commentOf('c1', 'm', 1);
    assert.deepEqual(await findComment('c1'), kept);
    assert.equal(await saveNewComment({ ...kept, body: '别的话' }), 'exists');
    assert.deepEqual(await findComment('c1'), kept);
    assert.equal(await findComment('none'), null);
  });

  it('keep the moment at which they were taken back first, each its own', async () => {
    await saveWithdrawal('c2', minutesLater(5));
    await saveWithdrawal('c2', minutesLater(6));
    assert.deepEqual((await findComment('c2'))?.withdrawnAt, minutesLater(5));
    assert.equal((await findComment('c1'))?.withdrawnAt, undefined);
    await saveWithdrawal('c3', minutesLater(7));
    assert.deepEqual((await findComment('c3'))?.withdrawnAt, minutesLater(7));
  });
});
