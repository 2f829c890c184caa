import assert from 'node:assert/strict';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { appealDecision } from '../../../src/modules/moderation/appealDecision.ts';
import { undoDecision } from '../../../src/modules/moderation/undoDecision.ts';
import { growPlaces } from '../../support/world.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { appealed, author, colleague, hidden, later, neighbour, spokesperson } from './reviews.ts';

const day = 24 * 60;

describe('An author appeals', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  it('once a decision, within thirty days, against what holds and took something away', async () => {
    const { id, version } = await appealed();
    const asked = { id, version, decision: 1, text: '再申诉一次。' };
    assert.deepEqual(await appealDecision(later(author, 9), asked), {
      wrongState: 'APPEALED',
      reason: 'not_appealable',
    });
    const late = await hidden();
    const ask = { id: late.id, version: late.version, decision: 1, text: '晚了。' };
    const refused = { wrongState: 'DECIDED', reason: 'not_appealable' };
    assert.deepEqual(await appealDecision(later(author, 30 * day + 1), ask), refused);
    assert.ok('done' in (await appealDecision(later(author, 30 * day), ask)));
    const undone = doneOf(await undoDecision(later(spokesperson, 1), await hidden()));
    const gone = { id: undone.id, version: undone.version, decision: 1, text: '已撤销。' };
    assert.deepEqual(await appealDecision(later(author, 2), gone), {
      wrongState: 'OPEN',
      reason: 'not_appealable',
    });
  });

  it('is nobody else’s to do', async () => {
    const { id, version } = await hidden();
    const asked = { id, version, decision: 1, text: '替别人申诉。' };
    for (const other of [neighbour, spokesperson, colleague])
      await assert.rejects(appealDecision(other, asked), { code: 'NOT_FOUND' });
    await assert.rejects(appealDecision(author, { ...asked, decision: 7 }), { code: 'NOT_FOUND' });
  });
});
