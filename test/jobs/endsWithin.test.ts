import assert from 'node:assert/strict';
import { createHook } from 'node:async_hooks';
import { endsWithin } from '../../jobs/endsWithin.ts';

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/** How many timers an act leaves behind: each keeps the process from ending. */
async function timersLeftBy(act: () => Promise<unknown>): Promise<number> {
  // What the test runner sets for itself is set by then.
  await nextTurn();
  const left = new Set<number>();
  const hook = createHook({
    init: (id, type) => {
      if (type === 'Timeout') left.add(id);
    },
    destroy: (id) => {
      left.delete(id);
    },
  }).enable();
  await act();
  await nextTurn();
  hook.disable();
  return left.size;
}

describe('Work that is waited for', () => {
  it('has ended in time, and nothing waits any more', async () => {
    const left = await timersLeftBy(async () => {
      assert.equal(await endsWithin(Promise.resolve('done'), 60_000), true);
    });
    assert.equal(left, 0);
  });

  it('is left when its time is over', async () => {
    assert.equal(await endsWithin(new Promise(() => undefined), 1), false);
  });

  it('that fails passes its failure on, and nothing waits any more', async () => {
    const left = await timersLeftBy(async () => {
      await assert.rejects(endsWithin(Promise.reject(new Error('broken')), 60_000), /broken/u);
    });
    assert.equal(left, 0);
  });
});
