import assert from 'node:assert/strict';
import { inLane } from '../../../src/modules/credit/lane.ts';

const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('A lane', () => {
  it('runs steps of one name one after another, in the order they came', async () => {
    const heard: string[] = [];
    const step = (name: string, length: number) => async () => {
      heard.push(`${name} begins`);
      await turns(length);
      heard.push(`${name} ends`);
    };
    await Promise.all([inLane('x', step('a', 5)), inLane('x', step('b', 1))]);
    assert.deepEqual(heard, ['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('lets steps of other names run beside them', async () => {
    const heard: string[] = [];
    const step = (name: string, length: number) => async () => {
      await turns(length);
      heard.push(name);
    };
    await Promise.all([inLane('x', step('slow', 8)), inLane('y', step('quick', 1))]);
    assert.deepEqual(heard, ['quick', 'slow']);
  });

  it('gives each caller its own answer, and goes on after a failure', async () => {
    const failed = inLane('x', () => Promise.reject(new Error('no')));
    const fine = inLane('x', () => Promise.resolve('yes'));
    await assert.rejects(failed, /no/u);
    assert.equal(await fine, 'yes');
  });
});
