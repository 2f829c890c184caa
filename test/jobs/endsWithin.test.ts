import assert from 'node:assert/strict';
import { endsWithin } from '../../jobs/endsWithin.ts';

const hourMs = 3_600_000;

/** How many timers hold the process. */
const timers = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

describe('Work that is waited for', () => {
  let before = 0;
  beforeEach(() => {
    before = timers();
  });
  afterEach('nothing holds the process any more', () => {
    assert.equal(timers(), before);
  });

  it('has ended in time', async () => {
    assert.equal(await endsWithin(Promise.resolve('its own answer'), hourMs), true);
  });

  it('holds the process until it has ended', async () => {
    let end: () => void = () => undefined;
    const work = new Promise<void>((resolve) => {
      end = resolve;
    });
    const ended = endsWithin(work, hourMs);
    assert.equal(timers(), before + 1);
    end();
    assert.equal(await ended, true);
  });

  it('is left when its time is over', async () => {
    assert.equal(await endsWithin(new Promise(() => undefined), 1), false);
  });

  it('that fails passes its failure on', async () => {
    const broken = new Error('broken');
    await assert.rejects(endsWithin(Promise.reject(broken), hourMs), broken);
  });
});
