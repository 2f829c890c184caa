import assert from 'node:assert/strict';
import { pauseMs } from '../../../web/src/live/pause.ts';

describe('How long the page waits before it listens again', () => {
  it('is 1 to 5 s, so that not all come back at one moment', () => {
    assert.equal(pauseMs(0, 0), 1_000);
    assert.equal(pauseMs(0, 1), 5_000);
  });

  it('doubles with each try that came to nothing, up to 160 s', () => {
    assert.equal(pauseMs(1, 0), 2_000);
    assert.equal(pauseMs(4, 0), 16_000);
    assert.equal(pauseMs(5, 1), 160_000);
    assert.equal(pauseMs(50, 1), 160_000);
  });

  it('is at least what the server asked for, and up to twice that', () => {
    assert.equal(pauseMs(0, 0, 30), 30_000);
    assert.equal(pauseMs(0, 1, 30), 60_000);
  });
});
