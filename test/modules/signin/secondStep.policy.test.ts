import assert from 'node:assert/strict';
import { roles } from '../../../src/kernel/work.ts';
import { makePerson } from '../../../src/modules/identity/person.ts';
import {
  mayResetSecondStep,
  rulesWithStaff,
} from '../../../src/modules/signin/secondStep.policy.ts';
import { monday, places } from '../../support/world.ts';
import { rolesThatMay } from '../../support/whoMay.ts';

const lin = makePerson({
  ...{ id: 'lin', userName: 'lin', displayName: '林', home: places.grid, joinedAt: monday },
});

describe('Who takes a second step away', () => {
  it('are administrators and the platform’s own tools', () => {
    const may = rolesThatMay((actor) => mayResetSecondStep(actor, lin, []), places.city);
    assert.deepEqual(may, ['ADMIN', 'SYSTEM']);
  });
});

describe('A second step', () => {
  it('is offered to everybody, or required of the staff alone', () => {
    assert.deepEqual(new Set(Object.values(rulesWithStaff('offered'))), new Set(['offered']));
    const required = rulesWithStaff('required');
    assert.deepEqual(
      roles.filter((role) => required[role] === 'offered'),
      ['RESIDENT', 'VOLUNTEER', 'FIRM_REPRESENTATIVE'],
    );
  });
});
