import assert from 'node:assert/strict';
import mongoose from 'mongoose';
import { randomId } from '../../../src/kernel/id.ts';
import { giveBackTry, takeTry } from '../../../src/modules/identity/tryWindow.store.ts';
import { useTown, start, later } from './people.ts';

// An hour: the store drops by its own clock what has expired, and a slow machine must not get there first.
const windowMinutes = 60;
const limit = { triesMax: 5, windowMs: windowMinutes * 60_000 };
const take = (key: string, now = start, id = randomId()) => takeTry(key, limit, now, id);
const windowOf = (key: string) =>
  mongoose.connection
    .collection<{ _id: string; tries: unknown[] }>('try_windows')
    .findOne({ _id: key });

describe('A limit in the store', () => {
  useTown();

  it('is passed by none of many tries at once', async () => {
    const waits = await Promise.all(Array.from({ length: 30 }, () => take('many')));
    assert.equal(waits.filter((wait) => wait === 0).length, 5);
    assert.ok(waits.every((wait) => wait === 0 || wait === windowMinutes * 60));
    assert.equal((await windowOf('many'))?.tries.length, 5);
  });

  it('writes nothing for a try that it refuses, and drops those that count no more', async () => {
    for (let i = 0; i < 5; i += 1) await take('quiet');
    const before = await windowOf('quiet');
    assert.ok((await take('quiet')) > 0);
    assert.deepEqual(await windowOf('quiet'), before);
    assert.equal(await take('quiet', later(windowMinutes)), 0);
    assert.equal((await windowOf('quiet'))?.tries.length, 1);
  });

  it('has room again for a try that was given back, for that one alone', async () => {
    for (let i = 0; i < 4; i += 1) await take('back');
    await take('back', start, 'mine');
    assert.ok((await take('back')) > 0);
    await giveBackTry('back', 'mine');
    await giveBackTry('back', 'mine');
    await giveBackTry('nothing-of-the-kind', 'mine');
    assert.equal(await take('back'), 0);
    assert.ok((await take('back')) > 0);
  });

  it('keeps no document when none counts any more: it carries the moment for the store to drop it', async () => {
    await take('expiring');
    const found = await mongoose.connection
      .collection<{ _id: string; expiresAt: Date }>('try_windows')
      .findOne({ _id: 'expiring' });
    assert.deepEqual(found?.expiresAt, later(windowMinutes));
    await take('expiring', later(10));
    await take('expiring', later(5));
    const last = await mongoose.connection
      .collection<{ _id: string; expiresAt: Date }>('try_windows')
      .findOne({ _id: 'expiring' });
    assert.deepEqual(last?.expiresAt, later(windowMinutes + 10), 'of the last one');
    const indexes = await mongoose.connection.collection('try_windows').indexes();
    assert.ok(indexes.some((one) => one.expireAfterSeconds === 0 && 'expiresAt' in one.key));
  });
});
