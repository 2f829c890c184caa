import assert from 'node:assert/strict';
import { attemptsMax, failedOnce } from '../../../src/platform/events/failedEvent.ts';
import { eventOf } from '../../../src/platform/events/domainEvent.ts';
import {
  countDead,
  countFailuresOf,
  listDueFailures,
  removeFailure,
  reviveDead,
  saveFailure,
} from '../../../src/platform/events/failedEvent.store.ts';
import { emptyStore, useStore } from '../../support/store.ts';
import { minutesLater, monday } from '../../support/world.ts';

const eventNo = (seq: number) => ({
  ...eventOf('thing', 'changed', { id: `t${String(seq)}`, version: 1 }, monday),
  seq,
});
const failure = (seq: number, at = monday, before = 0, listener = 'someListener') =>
  failedOnce(listener, eventNo(seq), 'no', at, before);
const dueAt = async (minutes: number) =>
  (await listDueFailures('someListener', minutesLater(minutes), 10)).map(({ event }) => event.seq);

describe('An event on which a listener failed', () => {
  useStore();
  beforeEach(emptyStore);

  it('is tried again after 30 s, 2 and 8 minutes, and then only by a person', () => {
    const tries = Array.from({ length: attemptsMax }, (_, before) => failure(1, monday, before));
    assert.deepEqual(
      tries.map(({ state }) => state),
      ['RETRYING', 'RETRYING', 'RETRYING', 'DEAD'],
    );
    assert.deepEqual(
      tries.slice(0, -1).map(({ notBefore }) => (notBefore.getTime() - monday.getTime()) / 1_000),
      [30, 120, 480],
    );
  });

  it('is offered when it is due, the longest due first, to its listener alone', async () => {
    await saveFailure(failure(1, minutesLater(5)));
    await saveFailure(failure(2));
    await saveFailure(failure(3, monday, 0, 'otherListener'));
    assert.deepEqual(await dueAt(0.4), []);
    assert.deepEqual(await dueAt(0.5), [2]);
    assert.deepEqual(await dueAt(9), [2, 1]);
  });

  it('is kept with the latest try, also when an earlier one is written down late', async () => {
    await saveFailure(failure(1, minutesLater(1), 1));
    await saveFailure(failure(1));
    const [kept] = await listDueFailures('someListener', minutesLater(60), 10);
    assert.equal(kept?.attempts, 2);
    await saveFailure(failure(1, minutesLater(4), 3));
    assert.deepEqual(await dueAt(1_000), [], 'given up');
    assert.equal(await countDead('someListener'), 1);
  });

  it('is tried anew when a person asks, and forgotten once it was handled', async () => {
    await saveFailure(failure(1, monday, 3));
    await saveFailure(failure(2, monday, 3, 'otherListener'));
    assert.equal(await reviveDead('someListener', minutesLater(1)), 1);
    const [revived] = await listDueFailures('someListener', minutesLater(1), 10);
    assert.deepEqual([revived?.attempts, revived?.reason], [0, 'no']);
    assert.equal(await countFailuresOf([failure(1).id, failure(9).id]), 1);
    await removeFailure(failure(1).id);
    assert.deepEqual(await dueAt(1_000), []);
    assert.equal(await countDead('otherListener'), 1);
  });
});
