import assert from 'node:assert/strict';
import { systemActor, type Role } from '../../../src/kernel/work.ts';
import type { Firm } from '../../../src/modules/identity/firm.ts';
import {
  isOffice,
  isVouching,
  mayIssueResetCode,
  mayVouch,
} from '../../../src/modules/identity/office.policy.ts';
import { makePerson, type Person } from '../../../src/modules/identity/person.ts';
import { monday, places, someone } from '../../support/world.ts';
import { placesThatMay, rolesThatMay } from '../../support/whoMay.ts';

const { city, district, street, community, grid, elsewhere } = places;

/** A resident of the grid. */
const lin: Person = makePerson({
  ...{ id: 'lin', userName: 'lin', displayName: '林', home: grid, joinedAt: monday },
});
const holding = (scope: string): Person => ({
  ...lin,
  grants: [{ role: 'MEDIATOR', scope, since: monday, by: 'x' }],
});
const firmIn = (area: string): Firm => ({
  ...{ id: 'f1', no: 'F-1', name: '物业', area, representativeId: lin.id },
});

describe('The office at the counter', () => {
  it('are spokespeople, grid workers and administrators', () => {
    assert.deepEqual(rolesThatMay(isOffice, street), ['SPOKESPERSON', 'GRID_WORKER', 'ADMIN']);
  });
});

describe('Who vouches for where somebody lives', () => {
  it('are spokespeople and grid workers', () => {
    assert.deepEqual(rolesThatMay(isVouching, grid), ['SPOKESPERSON', 'GRID_WORKER']);
    const may = rolesThatMay((actor) => mayVouch(actor, lin), grid);
    assert.deepEqual(may, ['SPOKESPERSON', 'GRID_WORKER']);
  });

  it('of an area that the home lies in', () => {
    const over = placesThatMay((scope) => mayVouch(someone('GRID_WORKER', scope), lin));
    assert.deepEqual(over, [city, district, street, community, grid]);
  });

  it('never oneself', () => {
    assert.equal(mayVouch(someone('SPOKESPERSON', community, 'lin'), lin), false);
  });
});

describe('Who gives a person a code for a new password', () => {
  const may = (role: Role, scope: string, person = lin, firms: readonly Firm[] = []) =>
    mayIssueResetCode(someone(role, scope), person, firms);

  it('is, for a resident, the office of the home, and the platform', () => {
    const allowed = rolesThatMay((actor) => mayIssueResetCode(actor, lin, []), grid);
    assert.deepEqual(allowed, ['SPOKESPERSON', 'GRID_WORKER', 'ADMIN', 'SYSTEM']);
    const over = placesThatMay((scope) => may('GRID_WORKER', scope));
    assert.deepEqual(over, [city, district, street, community, grid]);
  });

  it('is nobody for themselves, in whichever role they act', () => {
    const self = someone('ADMIN', city, 'lin');
    assert.equal(mayIssueResetCode(self, lin, []), false);
    const platform = { ...systemActor('admin'), personId: 'lin' };
    assert.equal(mayIssueResetCode(platform, lin, []), false);
  });

  it('is, for who holds a role, an administrator over all that the person holds', () => {
    for (const role of ['SPOKESPERSON', 'GRID_WORKER'] as const)
      assert.equal(may(role, city, holding(community)), false);
    assert.deepEqual(
      placesThatMay((scope) => may('ADMIN', scope, holding(street))),
      [city, district, street],
    );
    assert.equal(may('ADMIN', community, holding(elsewhere)), false);
  });

  it('is, for who speaks for a firm, an administrator over the firm’s area', () => {
    assert.equal(may('SPOKESPERSON', city, lin, [firmIn(grid)]), false);
    assert.equal(may('ADMIN', community, lin, [firmIn(grid)]), true);
    assert.equal(may('ADMIN', community, lin, [firmIn(grid), firmIn(elsewhere)]), false);
    assert.equal(may('ADMIN', street, holding(community), [firmIn(elsewhere)]), true);
  });

  it('is the platform, whatever the person holds', () => {
    const platform = systemActor('admin');
    assert.equal(mayIssueResetCode(platform, holding(city), [firmIn(elsewhere)]), true);
  });
});
