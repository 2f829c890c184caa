import assert from 'node:assert/strict';
import fc from 'fast-check';
import { errorCodes } from '../../../src/kernel/appError.ts';
import {
  dueAtBy,
  isWorthATry,
  longestWaitMs,
  waitMaxMs,
  waitMsFor,
} from '../../../web/src/sending/backoff.ts';
import type { ProblemCode } from '../../../web/src/talk/problem.ts';

const passing: readonly ProblemCode[] = ['NETWORK', 'TIMEOUT', 'TOO_MANY', 'UNAVAILABLE'];
const lasting = errorCodes.filter((code) => code !== 'INTERNAL' && !passing.includes(code));

describe('What was sent in vain', () => {
  it('is tried again without an end where the refusal passes', () => {
    for (const code of passing)
      for (const tries of [1, 2, 50, 5_000]) assert.ok(isWorthATry({ code }, tries), code);
  });

  it('is shown to its writer at once where the refusal lasts', () => {
    for (const code of lasting) assert.ok(!isWorthATry({ code }, 1), code);
  });

  it('is tried five times where the system is at fault, then shown', () => {
    const tries = [1, 2, 3, 4, 5, 6];
    const goesOn = tries.map((count) => isWorthATry({ code: 'INTERNAL' }, count));
    assert.deepEqual(goesOn, [true, true, true, true, false, false]);
  });

  it('waits 2, 4, 8 seconds and so on, at most five minutes', () => {
    const waits = [1, 2, 3, 7, 8, 9, 60].map((tries) => waitMsFor({ code: 'NETWORK' }, tries, 0));
    assert.deepEqual(waits, [2_000, 4_000, 8_000, 128_000, 256_000, 300_000, 300_000]);
  });

  it('waits as long as it was asked to, and a little longer, so that not all come back at once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 86_400 }),
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (retryAfterS, tries, chance) => {
          const wait = waitMsFor({ code: 'TOO_MANY', retryAfterS }, tries, chance);
          const least = waitMsFor({ code: 'TOO_MANY', retryAfterS }, tries, 0);
          assert.ok(wait >= retryAfterS * 1_000 && wait >= 2_000);
          assert.ok(wait >= least && wait <= least * 1.25 + 1);
        },
      ),
    );
  });

  it('is due at once where it lies further ahead than anything waits: the clock was set back since', () => {
    const now = 1_700_000_000_000;
    const refused = { problem: { code: 'NETWORK' }, tries: 3 } as const;
    const longest = longestWaitMs([refused, { tries: 0 }], 30_000);
    assert.equal(longest, 30_000);
    assert.equal(dueAtBy(now, now + 7_200_000, longest), now);
    assert.equal(dueAtBy(now, now + 9_000, longest), now + 9_000);
    const asked = { problem: { code: 'TOO_MANY', retryAfterS: 3_600 }, tries: 1 } as const;
    const wait = waitMsFor(asked.problem, 1, 1);
    assert.equal(dueAtBy(now, now + wait, longestWaitMs([asked], 30_000)), now + wait);
  });

  it('waits a day at most, however long it was asked to', () => {
    for (const retryAfterS of [86_399, 604_800, Number.MAX_VALUE, Infinity])
      for (const chance of [0, 0.5, 1])
        assert.ok(waitMsFor({ code: 'TOO_MANY', retryAfterS }, 1, chance) <= waitMaxMs);
  });
});
