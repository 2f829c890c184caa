import assert from 'node:assert/strict';
import { decideAppeal } from '../../../src/modules/moderation/decideAppeal.ts';
import { readDecisionsOnMine } from '../../../src/modules/moderation/readDecisionsOnMine.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { growPlaces, minutesLater, places, someone, workOf } from '../../support/world.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { appealed, author, colleague, later, neighbour, spokesperson, stateOf } from './reviews.ts';

describe('Another person decides on an appeal', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  it('and another person overturns: the text is back, as if it had never been hidden', async () => {
    const { id, version, messageId } = await appealed();
    assert.equal(await stateOf({ messageId }), 'HIDDEN');
    const over = { id, version, outcome: 'OVERTURNED', reasons: '是批评，不是辱骂。' } as const;
    const ended = doneOf(await decideAppeal(later(colleague, 60), over));
    assert.equal(ended.state, 'DECIDED');
    assert.equal(await stateOf({ messageId }), 'SHOWN');
    const [own] = await readDecisionsOnMine(later(author, 61));
    assert.equal(own?.holds, false);
    assert.deepEqual(own.appeal?.ended, {
      end: 'OVERTURNED',
      by: colleague.actor.personId,
      at: minutesLater(60),
      reasons: '是批评，不是辱骂。',
    });
  });

  it('and another person upholds: it stays hidden, with reasons', async () => {
    const { id, version, messageId } = await appealed();
    const asked = { id, version, outcome: 'UPHELD', reasons: '确有辱骂。' } as const;
    assert.equal(doneOf(await decideAppeal(later(colleague, 60), asked)).state, 'DECIDED');
    assert.equal(await stateOf({ messageId }), 'HIDDEN');
  });

  it('and who made the decision, or wrote or reported the text, does not decide on it', async () => {
    const { id, version } = await appealed();
    const asked = { id, version, outcome: 'UPHELD', reasons: '维持。' } as const;
    assert.deepEqual(await decideAppeal(later(spokesperson, 60), asked), {
      wrongState: 'APPEALED',
      reason: 'decided_before',
    });
    for (const { actor } of [author, neighbour]) {
      const involved = workOf(someone('SPOKESPERSON', places.community, actor.personId));
      assert.deepEqual(await decideAppeal(involved, asked), {
        wrongState: 'APPEALED',
        reason: 'own_text',
      });
    }
  });
});
