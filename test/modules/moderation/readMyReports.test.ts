import assert from 'node:assert/strict';
import { readMyReports } from '../../../src/modules/moderation/readMyReports.ts';
import { growPlaces } from '../../support/world.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { aReview, author, later, neighbour, publish, reported } from './reviews.ts';

describe('What a person has reported', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  it('is listed newest first, for nobody else', async () => {
    const first = await aReview();
    const { id } = await publish();
    const second = await reported(later(neighbour, 5), { kind: 'MESSAGE', id }, 'THREAT');
    const { items } = await readMyReports(neighbour, { first: 5 });
    assert.deepEqual(
      items.map(({ reviewId, kind, outcome }) => [reviewId, kind, outcome]),
      [
        [second.id, 'THREAT', undefined],
        [first.id, 'INSULT', undefined],
      ],
    );
    assert.deepEqual((await readMyReports(author, { first: 5 })).items, []);
  });
});
