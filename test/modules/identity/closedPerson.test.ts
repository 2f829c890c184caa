import assert from 'node:assert/strict';
import {
  canReopen,
  closedPerson,
  erasedPerson,
  isClosed,
  isToErase,
  reopenedPerson,
} from '../../../src/modules/identity/closedPerson.ts';
import type { Closing } from '../../../src/modules/identity/closing.ts';
import { makePerson, type Person } from '../../../src/modules/identity/person.ts';
import type { Vouch } from '../../../src/modules/identity/vouch.ts';
import { minutesLater, monday, places } from '../../support/world.ts';

const closing: Closing = { at: minutesLater(10), eraseAt: minutesLater(100), posts: 'KEEP' };
const grant = { role: 'MEDIATOR', scope: places.street, since: monday, by: 'admin' } as const;
const earlier = { ...grant, scope: places.city, until: minutesLater(5), endedBy: 'admin' };
const vouch: Vouch = {
  ...{ home: places.grid, by: 'li', role: 'GRID_WORKER', scope: places.grid, at: monday },
};

const lin: Person = {
  ...makePerson({
    ...{ id: 'lin', userName: 'lin', displayName: '林', home: places.grid, joinedAt: monday },
  }),
  grants: [grant],
  endedGrants: [earlier],
  pastNames: [{ displayName: '小林', until: minutesLater(1) }],
  pastHomes: [{ home: places.elsewhereGrid, until: minutesLater(2) }],
  vouch,
  endedVouches: [{ ...vouch, until: minutesLater(3), endedBy: 'li' }],
  consents: [{ version: 1, at: monday }],
};
const closed = closedPerson(lin, closing);
const justBefore = (at: Date) => new Date(at.getTime() - 1);

describe('A closed account', () => {
  it('has no role any more; each was ended by the person and stays on record', () => {
    assert.deepEqual(closed.grants, []);
    const ended = { ...grant, until: closing.at, endedBy: 'lin' };
    assert.deepEqual(closed.endedGrants, [earlier, ended]);
    assert.deepEqual([isClosed(lin), isClosed(closed)], [false, true]);
  });

  it('stays as it was closed first', () => {
    const later = { ...closing, at: minutesLater(50) };
    assert.equal(closedPerson(closed, later), closed);
    const gone = erasedPerson(closed, minutesLater(200));
    assert.equal(closedPerson(gone, later), gone);
  });

  it('can be had back until the moment at which it is erased', () => {
    const { eraseAt } = closing;
    assert.deepEqual(
      [canReopen(closed, justBefore(eraseAt)), canReopen(closed, eraseAt)],
      [true, false],
    );
    assert.deepEqual(
      [isToErase(closed, justBefore(eraseAt)), isToErase(closed, eraseAt)],
      [false, true],
    );
  });

  it('that was never closed can neither be had back nor be erased', () => {
    assert.equal(canReopen(lin, monday), false);
    assert.equal(isToErase(lin, minutesLater(1_000)), false);
    assert.equal(reopenedPerson(lin), lin);
  });

  it('comes back without the roles that ended', () => {
    const again = reopenedPerson(closed);
    assert.equal(isClosed(again), false);
    assert.ok(!('closing' in again));
    assert.deepEqual(again.grants, []);
    assert.equal(again.displayName, '林');
  });
});

describe('An erased account', () => {
  const gone = erasedPerson(closed, minutesLater(200));

  it('keeps nothing personal', () => {
    const text = JSON.stringify(gone);
    for (const personal of ['林', places.grid, places.elsewhereGrid, '"li"'])
      assert.ok(!text.includes(personal), personal);
    assert.equal(gone.userName, 'erased-lin');
    assert.equal(gone.displayName, '已注销的居民');
    assert.ok(!('vouch' in gone));
    assert.deepEqual([gone.pastNames, gone.pastHomes, gone.endedVouches], [[], [], []]);
  });

  it('keeps the community, the offices held and the notices agreed to', () => {
    assert.equal(gone.id, 'lin');
    assert.equal(gone.home, places.community);
    assert.deepEqual(gone.endedGrants, closed.endedGrants);
    assert.deepEqual(gone.consents, lin.consents);
    assert.deepEqual(gone.erasedAt, minutesLater(200));
  });

  it('is closed for good', () => {
    assert.equal(isClosed(gone), true);
    assert.equal(canReopen(gone, monday), false);
    assert.equal(isToErase(gone, minutesLater(1_000)), false);
  });
});
