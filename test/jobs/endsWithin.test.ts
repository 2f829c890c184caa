import assert from 'node:assert/strict';
import { endsWithin } from '../../jobs/endsWithin.ts';
import { heldTimers } from '../support/heldTimers.ts';

const hourMs = 3_600_000;

describe('Work that is waited for', () => {
  let before = 0;
  beforeEach(() => {
    before = heldTimers();
  });
  afterEach('nothing more holds the process', () => {
    assert.ok(heldTimers() <= before);
  });

  it('has ended in time', async () => {
    assert.equal(await endsWithin(Promise.resolve('its own answer'), hourMs), true);
  });

  it('is left when its time is over', async () => {
    assert.equal(await endsWithin(new Promise(() => undefined), 1), false);
  });

  it('that fails passes its failure on', async () => {
    const broken = new Error('broken');
    await assert.rejects(endsWithin(Promise.reject(broken), hourMs), broken);
  });
});
