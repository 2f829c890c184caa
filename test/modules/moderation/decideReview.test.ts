import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { decideReview } from '../../../src/modules/moderation/decideReview.ts';
import { findReview } from '../../../src/modules/moderation/reviewItem.store.ts';
import { editPost } from '../../../src/modules/opinion/editPost.ts';
import { findMessage } from '../../../src/modules/opinion/message.store.ts';
import { growPlaces } from '../../support/world.ts';
import { useStore } from '../../support/store.ts';
import { aReview, author, colleague, decided, later, spokesperson, stateOf } from './reviews.ts';

describe('A spokesperson decides on what was reported', () => {
  useStore();
  before(growPlaces);

  it('to hide it: it is hidden at once, with rule, version, passage and sentence on record', async () => {
    const item = await aReview();
    const hidden = await decided(later(spokesperson, 2), item, 'HIDE', { from: 1, to: 9 });
    const [decision] = hidden.decisions;
    assert.equal(hidden.state, 'DECIDED');
    assert.deepEqual(
      [decision?.rule, decision?.ruleVersion, decision?.wording, decision?.causes],
      ['C-1', 1, 1, 1],
    );
    assert.deepEqual(decision?.passage, { from: 1, to: 9 });
    assert.equal(await stateOf(item), 'HIDDEN');
  });

  it('once: sent again it is the same decision, and of two at one moment one is made', async () => {
    const item = await aReview();
    const asked = { ...item, act: 'HIDE', rule: 'C-1', wording: 1, sentence: '请不要。' } as const;
    const { id, version, act, rule, wording, sentence } = asked;
    const input = { id, version, act, rule, wording, sentence };
    const [one, two] = await Promise.all([
      decideReview(spokesperson, input),
      decideReview(colleague, input),
    ]);
    assert.equal([one, two].filter((outcome) => 'done' in outcome).length, 1);
    assert.equal((await findReview(id))?.decisions.length, 1);
    const winner = 'done' in one ? spokesperson : colleague;
    assert.equal(doneOf(await decideReview(winner, input)).decisions.length, 1);
  });

  it('to mask a passage, which alone is drawn over; a passage outside the text is refused', async () => {
    const item = await aReview('这家人真是骗子。');
    await decided(spokesperson, item, 'MASK', { from: 6, to: 8 });
    assert.deepEqual((await findMessage(item.messageId))?.standing?.masks, [
      { wording: 1, from: 6, to: 8 },
    ]);
    const other = await aReview();
    for (const passage of [
      { from: 3, to: 3 },
      { from: -1, to: 2 },
      { from: 0, to: 99 },
    ])
      await assert.rejects(decided(spokesperson, other, 'MASK', passage), {
        code: 'BAD_INPUT',
        detail: { field: 'passage', reason: 'no_such_passage' },
      });
    await assert.rejects(decided(spokesperson, other, 'MASK'), {
      detail: { field: 'passage', reason: 'passage_needed' },
    });
  });

  it('only under a rule that is in force, with a sentence for the author', async () => {
    const { id, version } = await aReview();
    const input = { id, version, act: 'HIDE', wording: 1, sentence: '请不要。' } as const;
    await assert.rejects(decideReview(spokesperson, { ...input, rule: 'C-99' }), {
      detail: { field: 'rule', reason: 'rule_not_in_force' },
    });
    await assert.rejects(decideReview(spokesperson, { ...input, rule: 'C-1', sentence: ' ' }), {
      detail: { field: 'sentence', reason: 'too_short', limit: 1 },
    });
  });

  it('on the wording that was read alone', async () => {
    const item = await aReview();
    const post = await findMessage(item.messageId);
    await editPost(author, {
      id: item.messageId,
      version: post?.version ?? 0,
      title: '',
      body: '好。',
    });
    const { id, version } = item;
    const input = {
      id,
      version,
      act: 'HIDE',
      rule: 'C-1',
      wording: 1,
      sentence: '请不要。',
    } as const;
    assert.deepEqual(await decideReview(spokesperson, input), {
      wrongState: 'OPEN',
      reason: 'wording_changed',
    });
  });

  it('to have it changed: what the author writes then waits for somebody, and the earlier wording is sealed', async () => {
    const item = await aReview();
    await decided(spokesperson, item, 'ASK_EDIT');
    assert.equal(await stateOf(item), 'SHOWN');
    const post = await findMessage(item.messageId);
    const edit = { id: item.messageId, version: post?.version ?? 0, title: '', body: '有话好说。' };
    assert.equal(doneOf(await editPost(author, edit)).standing?.state, 'WAITING');
  });
});
