import assert from 'node:assert/strict';
import { logAgainSince, toLogAgain } from '../../../src/modules/volunteering/logAgain.ts';
import {
  makeVolunteerService,
  type VolunteerServiceState,
} from '../../../src/modules/volunteering/volunteerService.ts';
import { minutesLater, monday, places } from '../../support/world.ts';

const day = 1_440;

/** A service that began so many minutes before Monday nine o’clock and was logged so many minutes after it. */
const service = (id: string, began: number, logged: number, state: VolunteerServiceState) => ({
  ...makeVolunteerService({
    ...{ id, volunteerId: 'mei', kind: 'CARE', note: '陪诊', area: places.grid, request: 'r' },
    ...{ startedAt: minutesLater(-began), minutes: 30, role: 'VOLUNTEER' },
    at: minutesLater(logged),
  }),
  state,
});
const idsOf = (...services: Parameters<typeof toLogAgain>[0]) =>
  toLogAgain(services).map(({ id }) => id);

describe('What a volunteer logs anew', () => {
  it('is what was declined, the newest first', () => {
    const declined = service('a', 60, 1, 'DECLINED');
    const later = service('b', day, 2, 'DECLINED');
    assert.deepEqual(idsOf(declined, later), ['b', 'a']);
    for (const state of ['LOGGED', 'CONFIRMED', 'WITHDRAWN'] as const)
      assert.deepEqual(idsOf(service('c', 60, 1, state)), []);
  });

  it('is done once a later one was logged for the same day, whatever became of that', () => {
    const declined = service('a', 60, 1, 'DECLINED');
    for (const state of ['LOGGED', 'CONFIRMED', 'WITHDRAWN'] as const)
      assert.deepEqual(idsOf(declined, service('b', 90, 2, state)), [], state);
    assert.deepEqual(idsOf(declined, service('b', 90, 2, 'DECLINED')), ['b']);
  });

  it('is not done by what was logged before it or for another day', () => {
    const declined = service('a', 60, 5, 'DECLINED');
    assert.deepEqual(idsOf(declined, service('b', 90, 2, 'LOGGED')), ['a']);
    assert.deepEqual(idsOf(declined, service('b', day, 9, 'LOGGED')), ['a']);
  });

  it('counts days as they are in China: Monday begins at midnight there', () => {
    const atOne = service('a', 8 * 60, 1, 'DECLINED');
    const beforeMidnight = service('b', 9 * 60 + 30, 2, 'LOGGED');
    assert.deepEqual(idsOf(atOne, beforeMidnight), ['a']);
  });

  it('reaches back thirty days', () => {
    assert.equal((monday.getTime() - logAgainSince(monday).getTime()) / (day * 60_000), 30);
  });
});
