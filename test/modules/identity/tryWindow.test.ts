import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  counting,
  guessesFromAddress,
  guessesFromAnywhere,
  guessesFromKnownDevices,
  guessesOfResetCode,
  resetCodesByOne,
  resetCodesForOne,
  signUpsFromAddress,
  waitS,
} from '../../../src/modules/identity/tryWindow.ts';
import type { Try } from '../../../src/modules/identity/tryWindow.ts';
import { monday } from '../../support/world.ts';

const limit = { triesMax: 3, windowMs: 60_000 };
const at = (seconds: number) => new Date(monday.getTime() + seconds * 1000);
const tries = (...seconds: number[]): Try[] =>
  seconds.map((second, i) => ({ id: String(i), at: at(second) }));

describe('A limit on tries', () => {
  it('lets so many through and tells the next how long to wait', () => {
    assert.equal(waitS(tries(), limit, at(0)), 0);
    assert.equal(waitS(tries(0, 10), limit, at(20)), 0);
    assert.equal(waitS(tries(0, 10, 20), limit, at(30)), 30);
    assert.equal(waitS(tries(0, 10, 20), limit, at(59.5)), 1);
    assert.equal(waitS(tries(0, 10, 20), limit, at(60)), 0);
  });

  it('waits for the one that makes room when there are more than the limit', () => {
    assert.equal(waitS(tries(0, 1, 2, 10, 20), limit, at(30)), 32);
  });

  it('does not shut anybody out for as long as the clock was set back', () => {
    assert.equal(waitS(tries(0, 10, 20), limit, at(-7_200)), 0);
    assert.equal(waitS(tries(0, 10, 20), limit, at(-20)), 80);
  });

  it('is never passed in any batch of its window, whenever the tries come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 80 }), (gaps) => {
        let now = 0;
        let taken: Try[] = [];
        for (const gap of gaps) {
          now += gap;
          if (waitS(taken, limit, at(now)) > 0) continue;
          taken = [...taken, { id: String(taken.length), at: at(now) }];
          assert.ok(counting(taken, limit, at(now)).length <= limit.triesMax);
        }
        for (const first of taken) {
          const end = first.at.getTime() + limit.windowMs;
          const within = taken.filter(
            (one) => one.at.getTime() >= first.at.getTime() && one.at.getTime() < end,
          );
          assert.ok(within.length <= limit.triesMax);
        }
      }),
    );
  });

  it('lets the next one through exactly when it said', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 59 }), { minLength: 3, maxLength: 9 }),
        (times) => {
          const wait = waitS(tries(...times), limit, at(60 - 1));
          if (wait > 0) assert.equal(waitS(tries(...times), limit, at(60 - 1 + wait)), 0);
        },
      ),
    );
  });

  it('weighs 10 guesses of one account in 15 minutes, all pools together', () => {
    assert.equal(guessesFromAnywhere.triesMax + guessesFromKnownDevices.triesMax, 10);
    assert.equal(guessesFromAnywhere.windowMs, 900_000);
    assert.equal(guessesFromKnownDevices.windowMs, 900_000);
  });

  it('is wide for an address, which many share, and narrow for a code', () => {
    const said = ({ triesMax, windowMs }: { triesMax: number; windowMs: number }) =>
      `${String(triesMax)} in ${String(windowMs / 60_000)} minutes`;
    assert.equal(said(guessesFromAddress), '200 in 15 minutes');
    assert.equal(said(signUpsFromAddress), '20 in 60 minutes');
    assert.equal(said(guessesOfResetCode), '5 in 30 minutes');
    assert.equal(said(resetCodesByOne), '20 in 60 minutes');
    assert.equal(said(resetCodesForOne), '5 in 1440 minutes');
  });
});
