import assert from 'node:assert/strict';
import { makePerson, type Person } from '../../../src/modules/identity/person.ts';
import type { Vouch } from '../../../src/modules/identity/vouch.ts';
import {
  isVouched,
  unvouchedPerson,
  vouchedPerson,
} from '../../../src/modules/identity/vouchedPerson.ts';
import { minutesLater, monday, places } from '../../support/world.ts';

const lin: Person = makePerson({
  ...{ id: 'lin', userName: 'lin', displayName: '林', home: places.grid, joinedAt: monday },
});
const vouch: Vouch = {
  ...{ home: places.grid, by: 'li', role: 'GRID_WORKER', scope: places.grid, at: monday },
};

describe('A person for whose residence somebody vouches', () => {
  it('is known by it, and keeps the first vouch', () => {
    const vouched = vouchedPerson(lin, vouch);
    assert.deepEqual([isVouched(lin), isVouched(vouched)], [false, true]);
    assert.deepEqual(vouched.vouch, vouch);
    assert.equal(vouchedPerson(vouched, { ...vouch, by: 'wu' }), vouched);
  });

  it('loses it to the record, with who took it back and when', () => {
    const first = unvouchedPerson(vouchedPerson(lin, vouch), 'li', minutesLater(5));
    assert.equal(isVouched(first), false);
    assert.ok(!('vouch' in first));
    const again = unvouchedPerson(vouchedPerson(first, vouch), 'lin', minutesLater(9));
    assert.deepEqual(again.endedVouches, [
      { ...vouch, until: minutesLater(5), endedBy: 'li' },
      { ...vouch, until: minutesLater(9), endedBy: 'lin' },
    ]);
  });

  it('who had none loses none', () => {
    assert.equal(unvouchedPerson(lin, 'li', monday), lin);
  });
});
