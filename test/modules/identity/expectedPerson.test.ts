import assert from 'node:assert/strict';
import { checkExpectedPerson, nobody } from '../../../src/modules/identity/expectedPerson.ts';
import { makePerson, type Person } from '../../../src/modules/identity/person.ts';
import { monday, places } from '../../support/world.ts';

const person = (id: string): Person =>
  makePerson({ id, userName: id, displayName: id, home: places.grid, joinedAt: monday });

describe('Whom a page shows as signed in', () => {
  it('is the one whom the cookie names, or nobody where it names none', () => {
    checkExpectedPerson('lin', person('lin'));
    checkExpectedPerson(nobody, null);
    assert.equal(nobody, 'nobody', 'pages of an earlier build say so');
  });

  it('is not asked of who does not say', () => {
    checkExpectedPerson(undefined, person('lin'));
    checkExpectedPerson(undefined, null);
  });

  it('is refused when somebody else is signed in, also where the page shows a visitor', () => {
    for (const expected of ['zhou', nobody, 'LIN', ''])
      assert.throws(() => checkExpectedPerson(expected, person('lin')), {
        code: 'CONFLICT',
        detail: { reason: 'other_person' },
      });
  });

  it('is told when the session has ended', () => {
    assert.throws(() => checkExpectedPerson('lin', null), {
      code: 'NOT_SIGNED_IN',
      detail: { reason: 'not_signed_in' },
    });
  });
});
