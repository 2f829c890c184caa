import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AppError } from '../../../src/kernel/appError.ts';
import { makeVolunteerService } from '../../../src/modules/volunteering/volunteerService.ts';
import { areServiceMinutes, startFault } from '../../../web/src/desk/service/serviceTime.ts';

const now = Date.parse('2026-11-23T12:00:00.000Z');
const minuteMs = 60_000;

/** What the server says of a service, in a word; undefined when it takes it. */
const refusalOf = (startedAt: string, minutes: number): string | undefined => {
  try {
    makeVolunteerService({
      ...{
        id: 's',
        volunteerId: 'v',
        area: 'a/b/c/d',
        kind: 'PATROL',
        note: '巡查',
        request: 'r',
        role: 'VOLUNTEER',
      },
      ...{ startedAt: new Date(startedAt), minutes, at: new Date(now) },
    });
    return undefined;
  } catch (error) {
    assert.ok(error instanceof AppError);
    return error.detail.reason;
  }
};

const before = (minutes: number) => new Date(now - minutes * minuteMs).toISOString();
const monthMinutes = 30 * 24 * 60;

describe('The time of a service on the page', () => {
  it('is too short, too long, not begun, not over or too long ago, and told so field by field', () => {
    for (const minutes of [9, 721, 45.5, NaN]) assert.ok(!areServiceMinutes(minutes));
    for (const minutes of [10, 720]) assert.ok(areServiceMinutes(minutes));
    assert.equal(startFault(before(-1), 45, now), 'in_the_future');
    assert.equal(startFault(before(44), 45, now), 'not_over');
    assert.equal(startFault(before(45), 45, now), undefined);
    assert.equal(startFault(before(monthMinutes), 45, now), undefined);
    assert.equal(startFault(before(monthMinutes + 1), 45, now), 'too_long_ago');
  });

  it('fits where the server takes it, and is refused for the same reason where it does not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -2_000, max: monthMinutes + 2_000 }).map(before),
        fc.integer({ min: 0, max: 800 }),
        (startedAt, minutes) => {
          const refusal = refusalOf(startedAt, minutes);
          if (!areServiceMinutes(minutes)) assert.match(String(refusal), /^too_(?:few|many)$/u);
          else assert.equal(startFault(startedAt, minutes, now), refusal);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
