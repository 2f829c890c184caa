import assert from 'node:assert/strict';
import {
  agreedCase,
  caseWithParty,
  performedCase,
} from '../../../src/modules/mediation/caseChange.ts';
import { caseColumnsOf, nobody } from '../../../src/modules/mediation/caseColumns.ts';
import type { Case } from '../../../src/modules/mediation/mediationCase.ts';
import { searchKeysOf } from '../../../src/platform/searchKeys.ts';
import { caseInEachState, fresh, stamp, terms, withYes } from './caseFixtures.ts';

/** A case between lin, a firm and a name without an account. */
const between: Case = [
  { id: 'a', name: '林', personId: 'lin' },
  { id: 'b', name: '物业', firmId: 'f1' },
  { id: 'c', name: '老周' },
].reduce((found, side) => caseWithParty(found, stamp, side), fresh());
const mediated = withYes(between, 'a', 'b', 'c');

describe('What a case is found by', () => {
  it('is the account of each side that has one: a person’s or a firm’s', () => {
    assert.deepEqual(caseColumnsOf(between).partyIds, ['lin', 'f1']);
    assert.deepEqual(caseColumnsOf(fresh()).partyIds, []);
  });

  it('is its mediator, or that it waits for one', () => {
    assert.equal(caseColumnsOf(between).mediatedBy, stamp.by);
    const waiting = fresh({ ...stamp, role: 'SPOKESPERSON' });
    assert.equal(caseColumnsOf(waiting).mediatedBy, nobody);
    assert.ok(nobody.length > 0 && nobody.length < 32, 'no id is so short');
  });

  it('is its number, its title and the names of its sides', () => {
    const keys = searchKeysOf('2026-1', ['噪声', '林', '物业', '老周']);
    assert.deepEqual(caseColumnsOf(between).searchKeys, keys);
  });
});

describe('For whom a case waits', () => {
  const awaited = (found: Case) => caseColumnsOf(found).awaitedIds;

  it('is for each side that has not answered', () => {
    assert.deepEqual(awaited(between), ['lin', 'f1']);
    assert.deepEqual(awaited(withYes(between, 'a')), ['f1']);
    assert.deepEqual(awaited(mediated), []);
  });

  it('is for who owes something under the agreement and has not done it', () => {
    const agreed = agreedCase(mediated, stamp, terms(['b', 'c']));
    assert.deepEqual(awaited(agreed), ['f1']);
    assert.deepEqual(awaited(performedCase(agreed, stamp, 'b', '')), []);
  });

  it('is for nobody once it is closed', () => {
    assert.deepEqual(awaited({ ...between, state: 'CLOSED' }), []);
    assert.deepEqual(awaited(caseInEachState().CLOSED), []);
  });
});
