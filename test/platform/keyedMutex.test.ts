import assert from 'node:assert/strict';
import { KeyedMutex } from '../../src/platform/keyedMutex.ts';

const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('A keyed mutex', () => {
  it('runs steps of one key one after another, in the order they came', async () => {
    const mutex = new KeyedMutex();
    const heard: string[] = [];
    const step = (name: string, length: number) => async () => {
      heard.push(`${name} begins`);
      await turns(length);
      heard.push(`${name} ends`);
    };
    await Promise.all([
      mutex.runExclusive('x', step('a', 5)),
      mutex.runExclusive('x', step('b', 1)),
    ]);
    assert.deepEqual(heard, ['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('lets steps of other keys run beside them', async () => {
    const mutex = new KeyedMutex();
    const heard: string[] = [];
    const step = (name: string, length: number) => async () => {
      await turns(length);
      heard.push(name);
    };
    await Promise.all([
      mutex.runExclusive('x', step('slow', 8)),
      mutex.runExclusive('y', step('quick', 1)),
    ]);
    assert.deepEqual(heard, ['quick', 'slow']);
  });

  it('gives each caller its own answer, goes on after a failure, and forgets its keys', async () => {
    const mutex = new KeyedMutex();
    const failed = mutex.runExclusive('x', () => Promise.reject(new Error('no')));
    const fine = mutex.runExclusive('x', async () => {
      await turns(3);
      return 'yes';
    });
    await assert.rejects(failed, /no/u);
    assert.equal(mutex.size, 1, 'somebody still waits');
    assert.equal(await fine, 'yes');
    assert.equal(mutex.size, 0);
  });
});
