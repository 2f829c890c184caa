import assert from 'node:assert/strict';
import { readDecisionsOnMine } from '../../../src/modules/moderation/readDecisionsOnMine.ts';
import { growPlaces, minutesLater } from '../../support/world.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { appealed, author, later, neighbour } from './reviews.ts';

describe('An author reads the decisions on own texts', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
  });

  it('and reads the rule, the passage, the sentence and the office, never a name or who reported', async () => {
    const item = await appealed();
    const [own] = await readDecisionsOnMine(later(author, 6));
    assert.equal(own?.office, 'SPOKESPERSON');
    assert.equal(own.decision.sentence, '请不要辱骂邻居。');
    assert.deepEqual(own.appeal, { text: '我说的是事实。', at: minutesLater(5) });
    assert.equal(own.mayAppeal, false);
    assert.equal(item.state, 'APPEALED');
    assert.deepEqual(await readDecisionsOnMine(neighbour), []);
  });
});
