import assert from 'node:assert/strict';
import { claimReview } from '../../../src/modules/moderation/claimReview.ts';
import { decideReview } from '../../../src/modules/moderation/decideReview.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { growPlaces, places, someone, workOf } from '../../support/world.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { aReview, author, colleague, decided, later, neighbour, spokesperson } from './reviews.ts';

describe('Taking a text up', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  it('keeps colleagues from deciding on it until the claim lapses after ten minutes', async () => {
    const { id, version } = doneOf(await claimReview(colleague, await aReview()));
    const input = {
      id,
      version,
      act: 'HIDE',
      rule: 'C-1',
      wording: 1,
      sentence: '请不要。',
    } as const;
    assert.deepEqual(await decideReview(later(spokesperson, 9), input), {
      wrongState: 'OPEN',
      reason: 'claimed_by_other',
    });
    assert.ok('done' in (await decideReview(later(spokesperson, 10), input)));
  });

  it('is for one of two who come at one moment', async () => {
    const item = await aReview();
    const both = await Promise.all([claimReview(spokesperson, item), claimReview(colleague, item)]);
    assert.equal(both.filter((one) => 'done' in one).length, 1);
  });

  it('not on their own text, nor on what they reported as a neighbour, nor in another area', async () => {
    const item = await aReview();
    const as = (personId: string) => workOf(someone('SPOKESPERSON', places.community, personId));
    for (const involved of [author, neighbour]) {
      const { id, version } = item;
      assert.deepEqual(await claimReview(as(involved.actor.personId), { id, version }), {
        wrongState: 'OPEN',
        reason: 'own_text',
      });
    }
    const elsewhere = workOf(someone('SPOKESPERSON', places.elsewhere));
    await assert.rejects(decided(elsewhere, item, 'HIDE'), { code: 'NOT_FOUND' });
    await assert.rejects(decided(neighbour, item, 'HIDE'), { code: 'NOT_FOUND' });
  });
});
