import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { addComment } from '../../../src/modules/opinion/addComment.ts';
import { findComment } from '../../../src/modules/opinion/comment.store.ts';
import { editPost } from '../../../src/modules/opinion/editPost.ts';
import { fileFieldReport } from '../../../src/modules/opinion/fileFieldReport.ts';
import { findMessage, listFeed } from '../../../src/modules/opinion/message.store.ts';
import { publishPost } from '../../../src/modules/opinion/publishPost.ts';
import { shownWording } from '../../../src/modules/opinion/standing.ts';
import { useStore } from '../../support/store.ts';
import { growPlaces, places, someone, workOf } from '../../support/world.ts';
import { refusal, watchFor } from '../admission/words.ts';

const author = workOf(someone('RESIDENT', places.community));

describe('What is asked of a text before it stands', () => {
  useStore();
  before(async () => {
    await growPlaces();
    await watchFor('骗子', { action: 'APPROVE' });
    await watchFor('蠢货', { action: 'MASK' });
    await watchFor('加微信', { action: 'REFUSE' });
    await watchFor('垃圾', { action: 'MARK' });
  });

  it('lets a post wait, with why; a repeat gives it as it is', async () => {
    const input = { key: 'post-0001', title: '骗子', body: '物业是个骗子。' };
    const post = await publishPost(author, input);
    assert.equal(post.standing?.state, 'WAITING');
    assert.deepEqual(
      post.admission?.map(({ kind, from }) => `${kind} ${String(from)}`),
      ['WORD_APPROVE 0', 'WORD_APPROVE 7'],
    );
    assert.deepEqual(await findMessage(post.id), post);
    assert.deepEqual(await publishPost(author, input), post);
    assert.deepEqual((await listFeed({ area: places.city }, { first: 9 })).items, []);
  });

  it('draws a passage over for others, in the wording that holds it', async () => {
    const post = await publishPost(author, { key: 'post-0002', title: '', body: '谁是蠢货' });
    assert.equal(shownWording(post).body, '谁是■■');
    assert.equal(post.body, '谁是蠢货');
    const edited = doneOf(
      await editPost(author, { id: post.id, version: 1, title: '', body: '你们蠢货' }),
    );
    assert.equal(shownWording(edited).body, '你们■■');
  });

  it('shows a marked one at once, with why', async () => {
    const post = await publishPost(author, { key: 'post-0003', title: '', body: '楼道有垃圾' });
    assert.equal(post.standing, undefined);
    assert.equal(post.admission?.[0]?.kind, 'WORD_MARK');
  });

  it('takes nothing that is refused: no post, no new wording, no comment, no report', async () => {
    const body = '请加微信';
    const key = 'post-0004';
    await refusal(publishPost(author, { key, title: '', body }), 'BAD_INPUT', 'word_refused');
    const post = await publishPost(author, { key: 'post-0005', title: '', body: '灯坏了' });
    const edit = editPost(author, { id: post.id, version: 1, title: '', body });
    await refusal(edit, 'BAD_INPUT', 'word_refused');
    const comment = addComment(author, { key, messageId: post.id, body });
    await refusal(comment, 'BAD_INPUT', 'word_refused');
    const volunteer = workOf(someone('VOLUNTEER', places.community));
    const report = fileFieldReport(volunteer, { key, reportKind: 'NOISE', place: '三号楼', body });
    await refusal(report, 'BAD_INPUT', 'word_refused');
    assert.deepEqual(await findMessage(post.id), post);
    // The same key is free for what is written differently.
    await publishPost(author, { key, title: '', body: '请看' });
  });

  it('lets a comment wait', async () => {
    const post = await publishPost(author, { key: 'post-0006', title: '', body: '灯坏了' });
    const input = { key: 'comment-01', messageId: post.id, body: '物业是骗子' };
    const { id } = await addComment(author, input);
    const comment = await findComment(id);
    assert.deepEqual(
      [comment?.standing?.state, comment?.admission?.[0]?.kind],
      ['WAITING', 'WORD_APPROVE'],
    );
  });

  it('lets a shown post wait when its new wording has to, and never shows a waiting one by that', async () => {
    const { id } = await publishPost(author, { key: 'post-0007', title: '', body: '灯坏了' });
    const edit = (version: number, body: string) =>
      editPost(author, { id, version, title: '', body }).then(doneOf);
    assert.equal((await edit(1, '骗子')).standing?.state, 'WAITING');
    const later = await edit(2, '灯坏了，请修');
    assert.deepEqual([later.standing?.state, later.admission], ['WAITING', []]);
  });
});
