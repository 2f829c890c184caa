import assert from 'node:assert/strict';
import { roles, systemActor, visitor } from '../../../src/kernel/work.ts';
import { ownPersonId } from '../../../src/modules/identity/ownPersonId.ts';
import { someone } from '../../support/world.ts';

describe('What one does with one’s own account', () => {
  it('is open to everybody who is signed in, in every role', () => {
    for (const role of roles) assert.equal(ownPersonId(someone(role, 'nb', 'lin')), 'lin');
  });

  it('wants a person: neither a visitor nor the platform has an account', () => {
    for (const nobody of [visitor, systemActor('job')])
      assert.throws(() => ownPersonId(nobody), {
        code: 'NOT_SIGNED_IN',
        detail: { reason: 'not_signed_in' },
      });
  });
});
