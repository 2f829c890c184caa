import assert from 'node:assert/strict';
import { within } from '../../../graphql/execution/timeLimit.ts';
import { heldTimers } from '../../support/heldTimers.ts';

const hourMs = 3_600_000;

describe('The limit of time of an execution', () => {
  let before = 0;
  beforeEach(() => {
    before = heldTimers();
  });
  afterEach('nothing more holds the process', () => {
    assert.ok(heldTimers() <= before);
  });

  it('is not asked for what is there at once', () => {
    const result = { data: null };
    assert.equal(within(0, result), result);
  });

  it('lets pass what comes in time, good or bad', async () => {
    assert.equal(await within(hourMs, Promise.resolve('answer')), 'answer');
    const broken = new Error('broken');
    await assert.rejects(Promise.resolve(within(hourMs, Promise.reject(broken))), broken);
  });

  it('ends what takes longer, and says when to come again', async () => {
    let answer: (late: string) => void = () => undefined;
    const late = new Promise<string>((resolve) => {
      answer = resolve;
    });
    const ended = Promise.resolve(within(1, late));
    await assert.rejects(ended, { code: 'TIMEOUT', detail: { retryAfterS: 2 } });
    answer('too late');
  });
});
