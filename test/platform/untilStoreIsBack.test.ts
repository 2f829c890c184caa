import assert from 'node:assert/strict';
import { MongoNetworkError } from 'mongodb';
import { untilStoreIsBack, type Patience } from '../../src/platform/untilStoreIsBack.ts';

const away = () => Promise.reject(new MongoNetworkError('gone'));

describe('A step on a store that is away', () => {
  const waits: (number | null)[] = [];
  const patience: Patience = {
    patienceMs: 60_000,
    firstPauseMs: 1,
    onWait: (waitedMs) => waits.push(waitedMs),
  };
  beforeEach(() => waits.splice(0));

  it('is tried again until the store is back, and its waiting is told, with its end', async () => {
    let tries = 0;
    const step = () => ((tries += 1) < 4 ? away() : Promise.resolve('done'));
    assert.equal(await untilStoreIsBack(step, patience), 'done');
    assert.equal(tries, 4);
    assert.deepEqual(
      waits.map((waited) => waited === null),
      [false, false, false, true],
    );
  });

  it('is given up after the stated time, with the store’s own error', async () => {
    await assert.rejects(
      untilStoreIsBack(away, { ...patience, patienceMs: 20 }),
      MongoNetworkError,
    );
  });

  it('is given up when the caller is asked to stop, but a success stays one', async () => {
    const stopping = new AbortController();
    stopping.abort();
    const stopped = { ...patience, stop: stopping.signal };
    await assert.rejects(untilStoreIsBack(away, stopped), MongoNetworkError);
    assert.equal(await untilStoreIsBack(() => Promise.resolve(1), stopped), 1);
  });

  it('is not tried again for any other error', async () => {
    let tries = 0;
    const step = () => {
      tries += 1;
      return Promise.reject(new Error('a fault'));
    };
    await assert.rejects(untilStoreIsBack(step, patience), /a fault/u);
    assert.deepEqual([tries, waits], [1, []]);
  });
});
