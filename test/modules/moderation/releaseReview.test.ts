import assert from 'node:assert/strict';
import { claimReview } from '../../../src/modules/moderation/claimReview.ts';
import { releaseReview } from '../../../src/modules/moderation/releaseReview.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { growPlaces } from '../../support/world.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { aReview, colleague, spokesperson } from './reviews.ts';

describe('Giving a text back', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  it('lets a colleague take it up; only who holds it gives it back', async () => {
    const held = doneOf(await claimReview(colleague, await aReview()));
    const { id, version } = held;
    assert.deepEqual(await releaseReview(spokesperson, { id, version }), {
      wrongState: 'OPEN',
      reason: 'review_not_open',
    });
    const free = doneOf(await releaseReview(colleague, { id, version }));
    assert.ok('done' in (await claimReview(spokesperson, free)));
  });
});
