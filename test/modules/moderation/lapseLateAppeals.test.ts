import assert from 'node:assert/strict';
import { drainEvents } from '../../../jobs/drainEvents.ts';
import { keepClocks } from '../../../jobs/keepClocks.ts';
import { keepReviews } from '../../../jobs/keepReviews.ts';
import { ringClocks } from '../../../jobs/ringClocks.ts';
import { runInterval } from '../../../jobs/runInterval.ts';
import { decideAppeal } from '../../../src/modules/moderation/decideAppeal.ts';
import { findReview } from '../../../src/modules/moderation/reviewItem.store.ts';
import { runnerAt } from '../../jobs/fakes.ts';
import { relayAll } from '../../support/events.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { growPlaces, minutesLater } from '../../support/world.ts';
import { appealed, colleague, later, stateOf } from './reviews.ts';

const day = 24 * 60;

describe('The clock of an appeal', () => {
  useStore();
  beforeEach(async () => {
    await emptyStore();
    await growPlaces();
    // The listener begins where the stream is when it is first asked.
    await drainEvents(keepReviews, runnerAt(minutesLater(0)));
  });

  const passTo = async (minutes: number) => {
    const runner = runnerAt(minutesLater(minutes));
    await relayAll();
    await drainEvents(keepClocks, runner);
    await runInterval(ringClocks, runner);
    await relayAll();
    return drainEvents(keepReviews, runner);
  };

  it('takes the decision back by itself once seven days are over, and not before', async () => {
    const item = await appealed();
    await passTo(6);
    await passTo(7 * day - 60);
    assert.equal(await stateOf(item), 'HIDDEN');
    await passTo(9 * day);
    assert.equal(await stateOf(item), 'SHOWN');
    const ended = await findReview(item.id);
    assert.equal(ended?.history.at(-1)?.act, 'LAPSED');
    await passTo(10 * day);
    assert.equal((await findReview(item.id))?.version, ended.version, 'once');
  });

  it('stops where somebody decided in time', async () => {
    const { id, version, ...item } = await appealed();
    await passTo(6);
    const asked = { id, version, outcome: 'UPHELD', reasons: '确有辱骂。' } as const;
    await decideAppeal(later(colleague, day), asked);
    await passTo(9 * day);
    assert.equal(await stateOf(item), 'HIDDEN');
  });
});
