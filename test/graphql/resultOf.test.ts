import assert from 'node:assert/strict';
import { resultOf } from '../../graphql/resultOf.ts';

describe('What an act came to', () => {
  it('is the thing under its type’s name when it was done', () => {
    const post = { id: 'a', version: 2, state: 'OPEN' };
    assert.deepEqual(resultOf('Message', { done: post }), { __typename: 'Message', ...post });
  });

  it('is the version that the thing has moved on to', () => {
    const stale = { __typename: 'StaleVersion', currentVersion: 7 };
    assert.deepEqual(resultOf('Message', { staleAt: 7 }), stale);
    assert.deepEqual(resultOf('Message', { staleAt: 0 }), { ...stale, currentVersion: 0 });
  });

  it('is the state in which it cannot be done, and why', () => {
    const reason = 'service_already_decided';
    assert.deepEqual(resultOf('VolunteerService', { wrongState: 'CONFIRMED', reason }), {
      __typename: 'WrongState',
      state: 'CONFIRMED',
      reason,
    });
  });
});
