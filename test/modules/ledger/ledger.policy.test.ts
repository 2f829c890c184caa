import assert from 'node:assert/strict';
import { roles } from '../../../src/kernel/work.ts';
import {
  mayHaveAccount,
  mayLookUp,
  mayPostEntry,
} from '../../../src/modules/ledger/ledger.policy.ts';
import { places, someone } from '../../support/world.ts';
import { placesThatMay, rolesThatMay } from '../../support/whoMay.ts';

const { city, district, street, community, grid } = places;

describe('Who writes points', () => {
  it('is the platform alone: no person, whatever the role and the area', () => {
    assert.deepEqual(rolesThatMay(mayPostEntry, city), ['SYSTEM']);
    assert.deepEqual(rolesThatMay(mayPostEntry, ''), ['SYSTEM']);
  });
});

describe('Who has a record', () => {
  it('is every person who is signed in, and neither a visitor nor the platform', () => {
    assert.deepEqual(rolesThatMay(mayHaveAccount, grid), [...roles]);
  });
});

describe('Who looks into the record of another', () => {
  it('is a credit officer', () => {
    const may = rolesThatMay((actor) => mayLookUp(actor, grid), grid);
    assert.deepEqual(may, ['CREDIT_OFFICER']);
  });

  it('of the area in which that person lives', () => {
    const officer = (scope: string) => mayLookUp(someone('CREDIT_OFFICER', scope), grid);
    assert.deepEqual(placesThatMay(officer), [city, district, street, community, grid]);
  });
});
