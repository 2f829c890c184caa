import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AppError } from '../../src/kernel/appError.ts';
import { eventOf, type NumberedEvent } from '../../src/platform/events/domainEvent.ts';
import { bisectBatch } from '../../jobs/bisectBatch.ts';
import { monday } from '../support/world.ts';

const events = (count: number): NumberedEvent[] =>
  Array.from({ length: count }, (_, i) => ({
    ...eventOf('thing', 'changed', { id: String(i), version: 1 }, monday),
    seq: i + 1,
  }));
const numbersOf = (some: readonly NumberedEvent[]) => some.map(({ seq }) => seq);

/** A listener that throws on a batch with one of these numbers, and writes down what it has done. */
function failingOn(poisoned: ReadonlySet<number>) {
  const done: number[] = [];
  let calls = 0;
  const handle = (some: readonly NumberedEvent[]) => {
    calls += 1;
    if (some.some(({ seq }) => poisoned.has(seq)))
      return Promise.reject(new Error(`cannot handle 13812345678`));
    done.push(...numbersOf(some));
    return Promise.resolve({ counts: { done: some.length } });
  };
  return { handle, done, calls: () => calls };
}

describe('A batch of events is handled', () => {
  it('at once when all goes well, and not at all when it is empty', async () => {
    const { handle, calls } = failingOn(new Set());
    assert.deepEqual(await bisectBatch(handle, events(500)), { counts: { done: 500 } });
    assert.deepEqual(await bisectBatch(handle, []), { counts: {} });
    assert.equal(calls(), 1);
  });

  it('without those that the listener throws on: they are found, all others are done once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.array(fc.integer({ min: 1, max: 40 })),
        async (count, numbers) => {
          const poisoned = new Set(numbers.filter((seq) => seq <= count));
          const { handle, done } = failingOn(poisoned);
          const { counts, failed = [] } = await bisectBatch(handle, events(count));
          const good = numbersOf(events(count)).filter((seq) => !poisoned.has(seq));
          assert.deepEqual(done, good);
          assert.deepEqual(counts, good.length === 0 ? {} : { done: good.length });
          assert.deepEqual(
            failed.map(({ event }) => event.seq),
            [...poisoned].sort((a, b) => a - b),
          );
        },
      ),
    );
  });

  it('with few calls when one of many is poisoned', async () => {
    const { handle, calls } = failingOn(new Set([77]));
    await bisectBatch(handle, events(256));
    assert.equal(calls(), 17, 'a whole, and two halves at each of eight levels');
  });

  it('and what is told of a failure holds nobody’s words', async () => {
    const { failed } = await bisectBatch(failingOn(new Set([1])).handle, events(1));
    assert.equal(failed?.[0]?.reason, 'Error: cannot handle …');
  });

  it('but for one that it refuses for a reason of its own', async () => {
    const moved = new AppError('CONFLICT', 'moved on');
    const { failed } = await bisectBatch(() => Promise.reject(moved), events(1));
    assert.equal(failed?.[0]?.reason, 'AppError: moved on');
  });

  for (const code of ['UNAVAILABLE', 'TIMEOUT'] as const)
    it(`not at all while ${code} is said: no event is to blame for that`, async () => {
      const away = new AppError(code, 'later');
      let calls = 0;
      const handle = () => {
        calls += 1;
        return Promise.reject(away);
      };
      await assert.rejects(bisectBatch(handle, events(8)), away);
      assert.equal(calls, 1);
    });

  it('with what the listener says of single events itself', async () => {
    const [first, second] = events(2);
    assert.ok(first && second);
    const handle = () =>
      Promise.resolve({ counts: { done: 1 }, failed: [{ event: second, reason: 'no' }] });
    assert.deepEqual(await bisectBatch(handle, [first, second]), await handle());
  });
});
