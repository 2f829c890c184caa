import assert from 'node:assert/strict';
import { learnServerTime, onServerClock, serverNow } from '../../../web/src/talk/serverClock.ts';

const secondMs = 1_000;
const hourMs = 3_600_000;
const header = (ms: number) => new Date(ms).toUTCString();
const aheadMs = () => serverNow() - Date.now();
const isAbout = (found: number, wanted: number, withinMs: number) => {
  assert.ok(
    Math.abs(found - wanted) <= withinMs,
    `${String(found)} is not about ${String(wanted)}`,
  );
};

describe('The server’s clock', () => {
  const answerAt = (serverMs: number, roundTripMs = 80) => {
    const now = Date.now();
    learnServerTime(header(serverMs), now - roundTripMs, now);
  };

  afterEach('the clocks agree again', () => {
    const now = Date.now();
    for (const ms of [now + hourMs, now]) learnServerTime(header(ms), now, now);
  });

  it('is this device’s until an answer shows otherwise', () => {
    isAbout(aheadMs(), 0, 2 * secondMs);
  });

  it('is learned where this device is three hours slow, or a day fast', () => {
    answerAt(Date.now() + 3 * hourMs);
    isAbout(aheadMs(), 3 * hourMs, secondMs);
    answerAt(Date.now() - 24 * hourMs);
    isAbout(aheadMs(), -24 * hourMs, secondMs);
  });

  it('does not tremble with each answer, whose second is cut', () => {
    answerAt(Date.now() + 3 * hourMs);
    const first = aheadMs();
    let told = 0;
    const forget = onServerClock(() => (told += 1));
    for (let count = 0; count < 20; count += 1) answerAt(Date.now() + first + count, 400);
    forget();
    assert.equal(told, 0);
    isAbout(aheadMs(), first, 5);
  });

  it('is not learned from a slow answer more closely than it can tell', () => {
    const now = Date.now();
    learnServerTime(header(now - 20 * secondMs), now - 60 * secondMs, now);
    isAbout(aheadMs(), 0, 2 * secondMs);
  });

  it('is not learned from what is no date', () => {
    for (const date of [null, '', 'yesterday']) learnServerTime(date, Date.now(), Date.now());
    isAbout(aheadMs(), 0, 2 * secondMs);
  });
});
