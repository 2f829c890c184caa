import assert from 'node:assert/strict';
import { Patience } from '../../jobs/patience.ts';
import type { RunOutcome } from '../../jobs/runOutcome.ts';

const ends = (state: RunOutcome['state'], error?: string): RunOutcome => ({
  job: 'some',
  date: 'events',
  state,
  counts: {},
  alarms: [],
  ...(error === undefined ? {} : { error }),
});

/** Patience whose pauses are written down and not waited for; `answers` come one a round. */
function patient(patienceMs: number, answers: (RunOutcome | null | Error)[]) {
  const pauses: number[] = [];
  const patience = new Patience(patienceMs, (ms) => Promise.resolve(pauses.push(ms)));
  const next = () =>
    patience.run(() => {
      const answer = answers.shift();
      assert.ok(answer !== undefined, 'a round more than was expected');
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    });
  return { next, pauses };
}

describe('The patience between rounds', () => {
  it('goes on at once after work, looks soon again where there was none, and later where others are at it', async () => {
    const answers = [ends('SUCCEEDED'), ends('IDLE'), ends('BUSY'), ends('SUCCEEDED'), null];
    const { next, pauses } = patient(0, [...answers]);
    for (const answer of answers) assert.equal(await next(), answer);
    assert.deepEqual(pauses, [0, 0, 50, 250, 0]);
  });

  it('waits twice as long after each failure, at most eight seconds, and begins anew after a round that did not fail', async () => {
    const no = () => new Error('no');
    const good = ends('SUCCEEDED');
    const answers = [no(), no(), no(), ends('FAILED', 'no'), no(), no(), good, no(), good];
    const { next, pauses } = patient(60_000, answers);
    assert.equal(await next(), good);
    assert.equal(await next(), good);
    assert.deepEqual(pauses, [0, 500, 1_000, 2_000, 4_000, 8_000, 8_000, 0, 500]);
  });

  it('counts the time of failures that follow one another alone', async () => {
    const answers = Array.from({ length: 4 }, () => [new Error('no'), ends('IDLE')]).flat();
    const { next } = patient(500, answers);
    for (let round = 0; round < 4; round += 1) assert.equal((await next())?.state, 'IDLE');
  });

  it('ends with what the last round said once the pauses were as long as was allowed', async () => {
    const { next, pauses } = patient(
      1_500,
      [1, 2, 3].map((n) => ends('FAILED', `no ${String(n)}`)),
    );
    await assert.rejects(next(), { message: 'no 3' });
    assert.deepEqual(pauses, [0, 500, 1_000]);
  });

  it('is none unless it is given: the first failure is thrown as it is', async () => {
    const thrown = new Error('no');
    const { next, pauses } = patient(0, [thrown]);
    await assert.rejects(next(), thrown);
    assert.deepEqual(pauses, [0]);
  });
});
