import assert from 'node:assert/strict';
import { undoDecision } from '../../../src/modules/moderation/undoDecision.ts';
import { doneOf } from '../../../src/kernel/outcome.ts';
import { growPlaces } from '../../support/world.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { aReview, colleague, decided, later, spokesperson, stateOf } from './reviews.ts';

describe('Taking a decision back', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  it('is possible within ten minutes, once: it stands as before, waits again, both acts stay', async () => {
    const item = await aReview();
    const hidden = await decided(spokesperson, item, 'HIDE');
    const undone = doneOf(await undoDecision(later(colleague, 10), hidden));
    assert.equal(await stateOf(item), 'SHOWN');
    assert.equal(undone.state, 'OPEN');
    assert.deepEqual(
      undone.history.map(({ act }) => act),
      ['DECIDED', 'UNDONE'],
    );
    assert.deepEqual(await undoDecision(later(spokesperson, 10), undone), {
      wrongState: 'OPEN',
      reason: 'too_late_to_undo',
    });
    const again = await decided(later(spokesperson, 11), undone, 'HIDE');
    assert.deepEqual(await undoDecision(later(spokesperson, 22), again), {
      wrongState: 'DECIDED',
      reason: 'too_late_to_undo',
    });
  });
});
