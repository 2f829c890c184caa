import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { present } from '../../../src/kernel/assert.ts';
import { changeReview, keepStanding } from '../../../src/modules/moderation/changeReview.ts';
import { settleReviews } from '../../../src/modules/moderation/settleReviews.ts';
import { actedOn, reviewEvent } from '../../../src/modules/moderation/reviewItem.ts';
import { growPlaces, minutesLater } from '../../support/world.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { aReview, hidden, spokesperson, stateOf } from './reviews.ts';

describe('Every act on what waits', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  it('is refused as if it were not there to who may not, and its reason is told to who may', async () => {
    const { id, version } = await aReview();
    const step = { act: 'try', make: () => assert.fail('not made') } as const;
    const asked = { id, version };
    await assert.rejects(
      changeReview(spokesperson, asked, { ...step, may: () => false, fits: () => null }),
      { code: 'NOT_FOUND', detail: { reason: 'review' } },
    );
    assert.deepEqual(
      await changeReview(spokesperson, asked, { ...step, may: () => true, fits: () => 'own_text' }),
      { wrongState: 'OPEN', reason: 'own_text' },
    );
  });

  it('of which the crash came before the text stood so is made up for by the job, once', async () => {
    const item = await hidden();
    const db = present(mongoose.connection.db, 'database');
    await db
      .collection<{ _id: string }>('messages')
      .updateOne({ _id: item.messageId }, { $unset: { standing: '' } });
    assert.equal(await stateOf(item), 'SHOWN');
    const told = [{ ...reviewEvent(item, 'decided', item.at), seq: 1 }];
    assert.equal(await settleReviews(told, minutesLater(1)), 1);
    assert.equal(await stateOf(item), 'HIDDEN');
    assert.equal(await settleReviews(told, minutesLater(2)), 0);
  });

  it('that decides nothing leaves the text as it is', async () => {
    const item = await aReview();
    const claimed = actedOn(item, spokesperson.actor, minutesLater(1), { act: 'CLAIMED' });
    assert.equal(await keepStanding(claimed, minutesLater(1)), false);
    assert.equal(await stateOf(item), 'SHOWN');
  });
});
