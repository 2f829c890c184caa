import assert from 'node:assert/strict';
import { keepRunning } from '../../../src/start/group/keepRunning.ts';
import type { Part } from '../../../src/start/group/part.ts';
import { until } from '../../support/child.ts';

/** A part whose life the test plays. */
function actor() {
  const acts = {
    rise: (): void => undefined,
    fall: (_words: string): void => undefined,
    isStopped: false,
  };
  let fail: (error: Error) => void = () => undefined;
  const ready = new Promise<Record<string, unknown>>((resolve, reject) => {
    acts.rise = () => {
      resolve({});
    };
    fail = reject;
  });
  ready.catch(() => undefined);
  const gone = new Promise<string>((resolve) => {
    acts.fall = (words) => {
      fail(new Error(words));
      resolve(words);
    };
  });
  const stop = () => {
    acts.isStopped = true;
    return Promise.resolve();
  };
  const part: Part = { ready, gone, stop };
  return { part, acts };
}

describe('A part that is kept running', () => {
  const play = () => {
    const cast: ReturnType<typeof actor>[] = [];
    const said: string[] = [];
    const lost: string[] = [];
    const kept = keepRunning({
      name: 'web',
      start: () => {
        const one = actor();
        cast.push(one);
        return one.part;
      },
      say: (line) => said.push(line),
      onLost: ({ message }) => lost.push(message),
      pauseMs: 1,
    });
    const nth = async (count: number) => {
      await until(`start ${String(count)}`, () => cast.length === count);
      return cast[count - 1]?.acts;
    };
    return { kept, nth, said, lost, cast };
  };

  it('is started again when it dies, and says when it runs again', async () => {
    const { kept, nth, said } = play();
    (await nth(1))?.rise();
    await kept.ready;
    (await nth(1))?.fall('a long story\nkilled');
    (await nth(2))?.rise();
    await until('it is told', () => said.length === 2);
    assert.deepEqual(said, [
      'The web part ended (killed); starting it again.',
      'The web part runs again.',
    ]);
    await kept.stop();
    assert.equal((await nth(2))?.isStopped, true);
  });

  it('is started again when it dies while it is still starting, as it does while the store is away', async () => {
    const { kept, nth, lost } = play();
    (await nth(1))?.rise();
    await kept.ready;
    for (const count of [1, 2, 3, 4]) (await nth(count))?.fall('no store');
    (await nth(5))?.rise();
    assert.deepEqual(lost, []);
    await kept.stop();
  });

  it('is given up when it keeps ending, with one line', async () => {
    const { kept, nth, lost } = play();
    (await nth(1))?.rise();
    await kept.ready;
    for (const count of [1, 2, 3, 4, 5, 6]) (await nth(count))?.fall('again');
    await until('it is given up', () => lost.length === 1);
    assert.match(lost[0] ?? '', /^The web part keeps ending: see the log/u);
  });

  it('is not started again after it was told to stop, nor when it never came up at first', async () => {
    const one = play();
    (await one.nth(1))?.fall('no');
    await assert.rejects(one.kept.ready, /no/u);
    const two = play();
    (await two.nth(1))?.rise();
    await two.kept.ready;
    await two.kept.stop();
    (await two.nth(1))?.fall('late');
    await new Promise((resolve) => setTimeout(resolve, 30));
    assert.deepEqual([one.cast.length, two.cast.length], [1, 1]);
  });
});
