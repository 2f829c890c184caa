import assert from 'node:assert/strict';
import { readReview, readReviews } from '../../../src/modules/moderation/readReviews.ts';
import { growPlaces, minutesLater, places, someone, workOf } from '../../support/world.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { aReview, neighbour, publish, reported, spokesperson } from './reviews.ts';

const subjectOf = ({ id }: { id: string }) => ({ kind: 'MESSAGE', id }) as const;

describe('The queue of texts', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  it('is in the order of harm and certainty, and by how long it waits', async () => {
    const [mild, harmful, old] = [await publish(), await publish(), await publish()];
    const at = (minutes: number) => ({ ...neighbour, now: minutesLater(minutes) });
    const mildItem = await reported(at(0), subjectOf(mild), 'OFF_TOPIC');
    const harmfulItem = await reported(at(60), subjectOf(harmful), 'THREAT');
    const oldItem = await reported(at(-20 * 24 * 60), subjectOf(old), 'OFF_TOPIC');
    const queue = await readReviews(spokesperson, { state: 'OPEN' }, { first: 10 });
    assert.deepEqual(
      queue.items.map(({ id }) => id),
      [oldItem.id, harmfulItem.id, mildItem.id],
    );
    assert.deepEqual(await queue.oldestAt(), minutesLater(-20 * 24 * 60));
    assert.deepEqual(await queue.count(), { number: 3, isMore: false });
  });

  it('is the team’s of the area alone, item by item too', async () => {
    const { id } = await aReview();
    const elsewhere = workOf(someone('SPOKESPERSON', places.elsewhere));
    for (const other of [elsewhere, neighbour]) {
      const wanted = { area: places.community, state: 'OPEN' } as const;
      await assert.rejects(readReviews(other, wanted, { first: 5 }), { code: 'NOT_FOUND' });
      assert.equal(await readReview(other, id), null);
    }
    assert.equal((await readReview(spokesperson, id))?.id, id);
    const empty = await readReviews(elsewhere, { state: 'OPEN' }, { first: 5 });
    assert.deepEqual([empty.items, await empty.oldestAt()], [[], null]);
  });
});
