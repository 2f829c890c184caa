import assert from 'node:assert/strict';
import { findReview } from '../../../src/modules/moderation/reviewItem.store.ts';
import { lapseAppeal } from '../../../src/modules/moderation/lapseAppeal.ts';
import { systemActor } from '../../../src/kernel/work.ts';
import { growPlaces, minutesLater, workOf } from '../../support/world.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { appealed, colleague, stateOf } from './reviews.ts';

describe('An appeal that nobody decided', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  const day = 24 * 60;

  it('and where nobody decides in time the decision ends by itself, by the platform’s clock alone', async () => {
    const { id, version, messageId } = await appealed();
    const asked = { id, version, decision: 1 };
    await assert.rejects(lapseAppeal(colleague, asked), { code: 'FORBIDDEN' });
    const clock = workOf(systemActor('keepReviews'), minutesLater(8 * day));
    assert.ok('done' in (await lapseAppeal(clock, asked)));
    assert.equal(await stateOf({ messageId }), 'SHOWN');
    const version2 = (await findReview(id))?.version ?? 0;
    assert.deepEqual(await lapseAppeal(clock, { ...asked, version: version2 + 0, decision: 2 }), {
      wrongState: 'DECIDED',
      reason: 'appeal_not_open',
    });
  });
});
