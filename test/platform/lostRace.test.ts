import assert from 'node:assert/strict';
import { conflict } from '../../src/kernel/appError.ts';
import { lostRace, retryLostRace } from '../../src/platform/lostRace.ts';

const quickly = { firstPauseMs: 0, longestPauseMs: 0 };

describe('A lost race', () => {
  it('is run again until it is won, and only then', async () => {
    let runs = 0;
    const step = () => Promise.resolve((runs += 1) < 4 ? lostRace : `won at ${String(runs)}`);
    assert.equal(await retryLostRace(step, quickly), 'won at 4');
    assert.equal(runs, 4);
  });

  it('is given up after so many tries, with the refusal that was asked for', async () => {
    let runs = 0;
    const step = () => {
      runs += 1;
      return Promise.resolve<typeof lostRace>(lostRace);
    };
    await assert.rejects(retryLostRace(step, quickly), { code: 'UNAVAILABLE' });
    assert.equal(runs, 5);
    const refusal = () => conflict('account_busy', 'Look again.');
    await assert.rejects(retryLostRace(step, { ...quickly, triesMax: 2, refusal }), {
      code: 'CONFLICT',
      detail: { reason: 'account_busy' },
    });
    assert.equal(runs, 7);
  });

  it('is not what every failure is: another error is thrown at once', async () => {
    for (const error of [
      new Error('broken'),
      new TypeError('a mistake'),
      conflict('key_reused', 'y'),
    ]) {
      let runs = 0;
      const step = () => {
        runs += 1;
        return Promise.reject<string>(error);
      };
      await assert.rejects(retryLostRace(step, quickly), error);
      assert.equal(runs, 1);
    }
  });
});
